import Foundation
import Testing

/// One image, every tool's number, and what publishers declare: in reports, as the program writes them.
@Suite struct ToolSizesTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: sizes
    title: {ko: 크기, en: Sizes}
    purpose: {ko: 크기, en: Sizes}
    criteria:
      - id: size
        name: {ko: 크기, en: size}
        definition: {ko: 크기, en: size}
        value: bytes
        measured_by: [transfer_size]
    candidates:
      - id: app
        name: {ko: 앱, en: App}
        images: ["app:1"]
    sources:
      - {id: page, title: {ko: 쪽, en: Page}}
    claims:
      - candidate: app
        criterion: size
        stated: {ko: "91.3 MB", en: "91.3 MB"}
        values: [{exactly: 91.3 MB}]
        source: page

    """

  private static func layer(_ digit: String) -> String {
    #"{"digest":"sha256:\#(String(repeating: digit, count: 64))","size":1}"#
  }

  private static let app =
    #"{"schema":"plimsoll-measurement-1","image":{"name":"app:1","platform":"linux/amd64","layers":["#
    + "\(layer("a")),\(layer("b"))"
    + #"]},"tool":{"name":"plimsoll"},"facts":{"transfer_size":95703074,"content_size":283016636},"#
    + #""declared":{"version":1,"searched":[{"place":"files","found":0}],"labels":["#
    + #"{"key":"org.opencontainers.image.base.name","value":"debian:12","outcome":"undecided","reason":"unknown"}],"#
    + #""documents":[{"kind":"signature","place":"cosign-tags","name":"sha256-0.sig","size":3,"subject":"differs"}]}}"#
  private static let base =
    #"{"schema":"plimsoll-measurement-1","image":{"name":"docker.io/library/debian:12","platform":"linux/amd64","#
    + #""layers":["# + layer("a") + #"]},"tool":{"name":"plimsoll"},"facts":{}}"#

  private func report(_ language: String) throws -> Program.Outcome {
    try TemporaryFolder.with { folder in
      for (name, text) in ["m.jsonl": Self.app + "\n" + Self.base + "\n", "c.yaml": Self.comparison] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try Program.plimsoll.run(
        [
          "report", "c.yaml", "--measurements", "m.jsonl", "--format", "markdown", "--output", "-",
          "--evidence",
          "--language", language,
        ], in: folder)
    }
  }

  @Test func `a claimed size that is another tool's number is told as that`() throws {
    let report = try report("en")
    #expect(report.status == 0, "\(report.errors)")
    #expect(
      report.untied.contains(
        "It is what this tool prints: Docker Hub, page of a tag, 91.27 MB (MiB, written as MB)."),
      "\(report.output.prefix(2000))")
    #expect(try self.report("ko").untied.contains("Docker Hub 태그 페이지 91.27 MB (MiB를 MB로 적은 것)"))
  }

  @Test func `a report tells what each tool prints, and what is not known`() throws {
    let output = try report("en").untied
    #expect(output.contains("| App | 91.27 MB | ≥ 283MB |"), "\(output)")
    #expect(output.contains("unknown"))
  }

  @Test func `what is declared stands in the evidence, its base held against the other images`() throws {
    let output = try report("en").output
    #expect(
      output.contains("The image begins with all layers of docker.io/library/debian:12 (1)."), "\(output)")
    #expect(output.contains("it is about another image"))
    #expect(output.contains("None found in: files in the image."))
    #expect(output.contains("no signature was verified"))
  }
}
