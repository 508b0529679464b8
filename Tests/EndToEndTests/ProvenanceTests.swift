import Foundation
import ReadBack
import Testing

/// Pages of XHTML+RDFa, read back with pyRdfa and rdflib.
@Suite(
  .enabled(if: StatementReader.isInstalled, "pyRdfa3 (Scripts/install-dependencies --ci) is not installed"))
struct ProvenanceTests {
  private struct Cell: Decodable {
    struct Value: Decodable {
      let name: String, value: String, type: String, image: String
      let unit: String?, digest: String?, citation: String?, address: String?, date: String?,
        dateType: String?
    }
    struct Claim: Decodable {
      let text: String
      let citation: String?, address: String?, date: String?
    }
    let values: [Value]
    let claims: [Claim]
  }

  private static let comparison = """
    schema: plimsoll-comparison-1
    id: ours
    title: "Our <images> & \\"more\\""
    purpose: To choose
    language: en
    sources:
      - {id: notes, title: "Notes <b>", url: "https://example.org/a?b=1&c=2", date: 2026-10-01}
    criteria:
      - {id: size, name: size, definition: bytes, value: bytes, measured_by: [transfer_size]}
      - {id: user, name: user, definition: who, value: text, measured_by: [default_user]}
    candidates:
      - {id: app, name: app, images: ["app:1"]}
      - {id: none, name: none}
    claims:
      - {candidate: app, criterion: size, source: notes, stated: "57 < 58 MB", values: [{exactly: 57 MB}]}
      - {candidate: none, criterion: size, source: notes, stated: "5 MB", values: [{exactly: 5 MB}]}
    """
  private static let measurement = """
    {"schema": "plimsoll-measurement-1", "image": {"name": "app:1", "manifest_digest": "sha256:\
    \(String(repeating: "a", count: 64))", "platform": "linux/amd64"}, "taken_at": "2026-11-20T01:02:03Z",
     "tool": {"name": "t"}, "candidate": "app", "facts": {"transfer_size": 57213000, "default_user": "a\\"&<b>"}}
    """

  @Test func `every cell's value, unit, source, digest and date come back as statements on its address`()
    throws
  {
    try TemporaryFolder.with { folder in
      try Data(Self.comparison.utf8).write(to: folder.appendingPathComponent("comparison.yaml"))
      try Data(Self.measurement.utf8).write(to: folder.appendingPathComponent("m.json"))
      let written = try Program.plimsoll.run(
        [
          "report", "comparison.yaml", "-m", "m.json", "--format", "xhtml", "--xhtml-profile", "rdfa",
          "--output",
          ".",
        ], in: folder)
      guard written.status == 0 else { throw RunFailure(outcome: written) }
      let valid = try Program.plimsoll.run(["validate", "--profile", "rdfa", "ours.en.xhtml"], in: folder)
      #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("read-triples.py")
      let read = try StatementReader.python.run([script.path, "ours.en.xhtml"], in: folder)
      guard read.status == 0 else { throw RunFailure(outcome: read) }
      let cells = try JSONDecoder().decode([String: Cell].self, from: Data(read.output.utf8))
      #expect(cells.keys.sorted() == ["cell_app_size", "cell_app_user", "cell_none_size", "cell_none_user"])
      let size = try #require(cells["cell_app_size"]?.values.first)
      #expect(size.value == "57213000" && size.type == "integer" && size.unit == "B")
      #expect(size.digest == "sha256:" + String(repeating: "a", count: 64) && size.image == "app:1")
      #expect(size.date?.hasPrefix("2026-11-20") == true && size.dateType?.hasPrefix("date") == true)
      #expect(size.citation == "t" && cells["cell_app_size"]?.values.count == 1)
      #expect(cells["cell_app_user"]?.values.map(\.value) == ["a\"&<b>"])
      let claim = try #require(cells["cell_app_size"]?.claims.first)
      #expect(claim.text == "57 < 58 MB" && claim.citation == "Notes <b>")
      #expect(claim.address == "https://example.org/a?b=1&c=2" && claim.date == nil)
      let bare = try #require(cells["cell_none_size"])
      #expect(bare.values.isEmpty && bare.claims.map(\.date) == ["2026-10-01"])
    }
  }
}

/// Python with pyRdfa, which reads statements in pages.
private enum StatementReader {
  /// Where `Scripts/install-dependencies --ci` puts it.
  static let python = Program(
    executable: URL(
      fileURLWithPath: (ProcessInfo.processInfo.environment["HOME"] ?? "/root")
        + "/.cache/plimsoll-test/rdfa/bin/python3"))

  static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.isExecutableFile(atPath: python.executable.path))
  }
}
