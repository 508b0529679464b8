import Foundation
import Testing

@Suite struct ReportFolderTests {
  private static let records = ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1"

  /// What lies in the repository's folder, but for the page that leads to it, which a script writes.
  private static var kept: [String] { (Repository.reports.names ?? []).filter { $0 != "index.html" } }

  @Test func `the reports in the repository are what the program writes`() throws {
    let written = try BuiltInReports.written().files
    if Self.records { try record(written) }
    // Workbooks are made and not kept: git cannot show what changed in them.
    let texts = written.filter { !$0.key.hasSuffix(".xlsx") }
    #expect(Self.kept.filter { !$0.hasSuffix(".xlsx") } == texts.keys.sorted())
    for (name, bytes) in texts {
      let kept = try? Data(contentsOf: Repository.reports.appendingPathComponent(name))
      #expect(kept == bytes, "Reports/\(name) differs: run make report, and look at the difference")
    }
    #expect(!Self.records, "a run that records is no test")
  }

  @Test func `make report writes each format in both languages`() throws {
    let expected =
      ["datapackage.json"]
      + ["en", "ko"].flatMap { language in
        [
          "csv", "csv-metadata.json", "evidence.md", "findings.csv", "findings.csv-metadata.json", "md",
          "size-changes.svg", "sizes.svg", "support-timeline.svg", "xhtml", "xlsx",
        ].map { "node-base-images.\(language).\($0)" }
      }
    #expect(try BuiltInReports.written().files.keys.sorted() == expected)
  }

  private func record(_ files: [String: Data]) throws {
    let manager = FileManager.default
    for name in Self.kept { try manager.removeItem(at: Repository.reports.appendingPathComponent(name)) }
    for (name, bytes) in files where !name.hasSuffix(".xlsx") {
      try bytes.write(to: Repository.reports.appendingPathComponent(name))
    }
  }
}
