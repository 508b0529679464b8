import Foundation
import Testing

/// Tables that spreadsheets fetch, and what describes them.
@Suite struct LivingSheetTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: sizes
    title: T
    purpose: P
    published: https://example.com/reports/
    candidates:
      - {id: a, name: a, images: ["a:1"]}
    criteria:
      - {id: size, name: Size, definition: d, value: bytes, measured_by: [transfer_size]}
    """

  private func write(_ text: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent("c.yaml"))
  }

  @Test(arguments: ["en", "ko"])
  func `the report prints the formulas for its published tables`(language: String) throws {
    try TemporaryFolder.with { folder in
      try write(Self.comparison.replacingOccurrences(of: " P\n", with: " {ko: P, en: P}\n"), in: folder)
      let formats = ["markdown", "xhtml", "csv", "csv-findings"].flatMap { ["--format", $0] }
      let written = try Program.plimsoll.run(
        ["report", "c.yaml", "--language", language, "--output", "out"] + formats, in: folder)
      #expect(written.status == 0, "\(written.errors)")
      let evidence = try String(
        contentsOf: folder.appendingPathComponent("out/sizes.\(language).evidence.md"), encoding: .utf8)
      let page = try String(
        contentsOf: folder.appendingPathComponent("out/sizes.\(language).xhtml"), encoding: .utf8)
      for name in ["sizes.\(language).csv", "sizes.\(language).findings.csv"] {
        #expect(evidence.contains("`=IMPORTDATA(\"https://example.com/reports/\(name)\")`"), "\(evidence)")
        #expect(
          page.contains("=IMPORTDATA(\"https://example.com/reports/\(name)\")")
            || page.contains("=IMPORTDATA(&quot;"))
        #expect(folder.appendingPathComponent("out").names?.contains(name) == true)
      }
    }
  }

  @Test(arguments: ["https://example.com/a?b", "ftp://example.com", "https://example.com/\\\"", "reports"])
  func `an address that is none of a folder is refused at its line`(address: String) throws {
    try TemporaryFolder.with { folder in
      try write(
        Self.comparison.replacingOccurrences(of: "https://example.com/reports/", with: "\"\(address)\""),
        in: folder)
      let outcome = try Program.plimsoll.run(["report", "c.yaml", "--language", "en"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("c.yaml:5:12: error"), "\(outcome.errors)")
    }
  }

  @Test func `a description that is not of its tables is found, and somebody else's is left alone`() throws {
    try TemporaryFolder.with { folder in
      try write(Self.comparison, in: folder)
      let report = ["report", "c.yaml", "--language", "en", "--format", "csv", "--csv-profile", "excel"]
      _ = try Program.plimsoll.run(report + ["--output", "out"], in: folder)
      func check() throws -> Program.Outcome {
        try Program.plimsoll.run(["check", "c.yaml", "--reports", "out", "--language", "en"], in: folder)
      }
      #expect(try !check().output.contains("datapackage.json"))
      let file = folder.appendingPathComponent("out/datapackage.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "Candidate ID", with: "Other").utf8).write(to: file)
      let found = try check()
      #expect(found.status == 1 && found.output.contains("out/datapackage.json"), "\(found.output)")
      try Data(#"{"resources": [{"path": "own.csv"}]}"#.utf8).write(to: file)
      #expect(try !check().output.contains("datapackage.json"))
    }
  }
}
