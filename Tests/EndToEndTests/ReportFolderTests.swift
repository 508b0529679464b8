import Foundation
import Testing

@Suite struct ReportFolderTests {
  private static let records = ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1"

  @Test func `the reports in the repository are what the program writes`() throws {
    let written = try BuiltInReports.written().files
    if Self.records { try record(written) }
    #expect(Repository.reports.names == written.keys.sorted())
    for (name, bytes) in written {
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
          "sizes.svg", "xhtml",
        ].map { "node-base-images.\(language).\($0)" }
      }
    #expect(try BuiltInReports.written().files.keys.sorted() == expected)
  }

  private func record(_ files: [String: Data]) throws {
    let manager = FileManager.default
    try? manager.removeItem(at: Repository.reports)
    try manager.createDirectory(at: Repository.reports, withIntermediateDirectories: true)
    for (name, bytes) in files {
      try bytes.write(to: Repository.reports.appendingPathComponent(name))
    }
  }
}
