import ComparisonModel
import Testing

/// The number that each tool prints of one image.
@Suite struct SizeToolTests {
  private static let facts: Facts = {
    var facts = Facts()
    facts[.transferSize] = .bytes(ByteCount(84_626_114))
    facts[.contentSize] = .bytes(ByteCount(229_740_000), within: ByteCount(5_000))
    facts[.layerTarSize] = .bytes(ByteCount(236_400_128))
    facts[.rootFilesystemSize] = .bytes(ByteCount(226_000_000))
    return facts
  }()

  struct Row: Sendable {
    let tool: SizeTool
    let text: String
  }

  @Test(arguments: [
    Row(tool: .dockerHub, text: "80.71 MB"), Row(tool: .docker28, text: "≥ 230MB"),
    Row(tool: .docker29Content, text: "≥ 84.6MB"), Row(tool: .docker29Disk, text: "≥ 314MB"),
    Row(tool: .podman, text: "≥ 236 MB"), Row(tool: .trivy, text: "236400128"),
    Row(tool: .dive, text: "≈ 230 MB"), Row(tool: .du, text: "≥ 216M"),
  ])
  func `each tool prints its own number in its own form`(row: Row) {
    #expect(row.tool.size(in: Self.facts)?.text == row.text)
  }

  @Test(arguments: SizeTool.allCases)
  func `of an image whose sizes are not known, no tool's number is told`(tool: SizeTool) {
    #expect(tool.size(in: Facts()) == nil)
  }

  struct Printed: Sendable {
    let bytes: Int64
    let docker: String
    let dive: String
    let du: String
  }

  /// What `printf '%.3g'`, go-humanize and `du -h` make of them; the last by `numfmt --to=iec --round=up`.
  @Test(arguments: [
    Printed(bytes: 0, docker: "≥ 0B", dive: "0 B", du: "≥ 0"),
    Printed(bytes: 999, docker: "≥ 999B", dive: "999 B", du: "≥ 999"),
    Printed(bytes: 1_000, docker: "≥ 1kB", dive: "1.0 kB", du: "≥ 1000"),
    Printed(bytes: 1_024, docker: "≥ 1.02kB", dive: "1.0 kB", du: "≥ 1.0K"),
    Printed(bytes: 1_025, docker: "≥ 1.02kB", dive: "1.0 kB", du: "≥ 1.1K"),
    Printed(bytes: 9_960, docker: "≥ 9.96kB", dive: "10 kB", du: "≥ 9.8K"),
    Printed(bytes: 10_241, docker: "≥ 10.2kB", dive: "10 kB", du: "≥ 11K"),
    Printed(bytes: 999_999, docker: "≥ 1e+03kB", dive: "1000 kB", du: "≥ 977K"),
    Printed(bytes: 1_240_000_000, docker: "≥ 1.24GB", dive: "1.2 GB", du: "≥ 1.2G"),
    Printed(bytes: 84_626_114, docker: "≥ 84.6MB", dive: "85 MB", du: "≥ 81M"),
  ])
  func `numbers are written as each tool writes them`(printed: Printed) {
    var facts = Facts()
    for fact in [Fact.contentSize, .rootFilesystemSize] { facts[fact] = .bytes(ByteCount(printed.bytes)) }
    #expect(SizeTool.docker28.size(in: facts)?.text == printed.docker)
    #expect(SizeTool.dive.size(in: facts)?.text == printed.dive)
    #expect(SizeTool.du.size(in: facts)?.text == printed.du)
  }

  @Test func `a number of MiB that is called MB is read by its name`() {
    #expect(SizeTool.dockerHub.size(in: Self.facts)?.bytesAsWritten == 80_710_000)
  }
}
