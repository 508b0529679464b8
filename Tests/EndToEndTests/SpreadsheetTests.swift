import Foundation
import Testing

/// The CSV files as LibreOffice takes them.
@Suite(
  .enabled(
    if: Program.isInstalled("soffice"),
    "LibreOffice (libreoffice-calc-nogui) is not installed"))
struct SpreadsheetTests {
  /// Import as a person does it: commas, quotation marks, UTF-8, special numbers detected.
  private static let filter = "--infilter=CSV:44,34,76,1,,0,false,true,false"

  private static let sheets = Result {
    try TemporaryFolder.with { folder in
      for (name, bytes) in try BuiltInReports.written().files where name.hasSuffix(".csv") {
        try bytes.write(to: folder.appendingPathComponent(name))
      }
      let formulas = ["\"=1+1\"", "\"+2\"", "\"-3\"", "\"@sum\"", "\"=HYPERLINK(\\\"http://x.test\\\")\""]
      let comparison = folder.appendingPathComponent("formulas.yaml")
      try Data(AwkwardComparison.named(formulas).utf8).write(to: comparison)
      let run = try Program.plimsoll.run(
        ["report", comparison.path, "--language", "en", "--format", "csv", "--output", folder.path])
      guard run.status == 0, let office = Program.installed("soffice") else { throw RunFailure(outcome: run) }
      let files = (folder.names ?? []).filter { $0.hasSuffix(".csv") }
      let profile = "-env:UserInstallation=file://\(folder.path)/profile"
      let outcome = try office.run(
        ["--headless", profile, "--convert-to", "fods", filter] + files, in: folder)
      let sheets = (folder.names ?? []).filter { $0.hasSuffix(".fods") }
      guard sheets.count == files.count else { throw RunFailure(outcome: outcome) }
      return try ReadBack.read(sheets.map(folder.appendingPathComponent))
    }
  }

  /// The rows of a sheet; each cell is its type and its value.
  private func rows(_ name: String) throws -> [[[String]]] {
    try #require(try Self.sheets.get()["\(name).fods"]).tables[0].filter { $0.contains { $0[0] != "empty" } }
  }

  @Test(arguments: [("ko", "바이트"), ("en", "bytes")])
  func `sizes are numbers, dates are dates, and Hangul is Hangul`(language: String, unit: String) throws {
    let rows = try rows("node-base-images.\(language)")
    let header = rows[0].map { $0[1] }
    let transfer = try #require(header.firstIndex { $0.hasSuffix("(\(unit))") })
    let sizes = rows[1...3].map { $0[transfer] }
    #expect(sizes == [["float", "409613156"], ["float", "80728745"], ["float", "58486244"]])
    #expect(rows[1][5] == ["date", "2026-08-27"])
    #expect(rows[5][1] == ["string", language == "ko" ? "멀티 스테이지 빌드" : "Multi-stage build"])
    for row in rows.dropFirst() {
      for (column, cell) in row.prefix(header.count).enumerated() where header[column].hasSuffix("(\(unit))")
      {
        #expect(["float", "empty"].contains(cell[0]), "\(cell)")
      }
    }
  }

  @Test(arguments: ["node-base-images.ko", "node-base-images.en", "formulas"])
  func `nothing is taken for a formula`(name: String) throws {
    let name = name == "formulas" ? "awkward.en" : name
    for row in try rows(name) { #expect(!row.contains { $0[0] == "formula" }) }
  }

  @Test func `what would be a formula is text behind an apostrophe`() throws {
    let names = try rows("awkward.en").dropFirst().map { $0[1] }
    #expect(
      names == [
        ["string", "'=1+1"], ["string", "'+2"], ["string", "'-3"], ["string", "'@sum"],
        ["string", "'=HYPERLINK(\"http://x.test\")"],
      ])
  }

  /// Texts that a spreadsheet in some language takes for numbers or dates.
  private static let versions = [
    "3.20", "1.40", "12.9.1", "1/2", "5 pm", "TRUE", "12e34567", "4 Mär", "Mar 20", "3월 4일", "50%", "5 €",
    "５０",
  ]

  /// English, Korean and German, by the number that LibreOffice gives its import for CSV.
  @Test(arguments: ["en": 1033, "ko": 1042, "de": 1031])
  func `what looks like a number stays text in spreadsheets of every language`(language: String, number: Int)
    throws
  {
    try TemporaryFolder.with { folder in
      let comparison = AwkwardComparison.named(Self.versions.map { "\"\($0)\"" })
      try Data(comparison.utf8).write(to: folder.appendingPathComponent("v.yaml"))
      for profile in ["sheets", "data"] {
        let report = ["report", "v.yaml", "--language", "en", "--format", "csv", "--csv-profile", profile]
        let written = try Program.plimsoll.run(report, in: folder)
        try Data(written.output.utf8).write(to: folder.appendingPathComponent("\(profile).csv"))
      }
      let office = try #require(Program.installed("soffice"))
      let filter = "--infilter=CSV:44,34,76,1,,\(number),false,true,false"
      let own = "-env:UserInstallation=file://\(folder.path)/profile"
      _ = try office.run(
        ["--headless", own, "--convert-to", "fods", filter, "sheets.csv", "data.csv"], in: folder)
      let read = try ReadBack.read(["sheets.fods", "data.fods"].map(folder.appendingPathComponent))
      func cells(_ name: String) throws -> [[String]] {
        try #require(read[name]).tables[0].filter { $0[0][0] != "empty" }.dropFirst().map { $0[1] }
      }
      #expect(try cells("sheets.fods") == Self.versions.map { ["string", "'" + $0] })
      // Without what protects them, versions are lost: the test would see it.
      let lost = try cells("data.fods").count { $0[0] != "string" }
      #expect(lost >= 3, "\(language) takes \(lost) texts for numbers")
    }
  }

  @Test func `findings have numbers in their column of values`() throws {
    let rows = try rows("node-base-images.en.findings")
    let sizes = rows.dropFirst().filter { $0.count > 10 && $0[10][1] == "B" }
    #expect(sizes.count > 10)
    for size in sizes {
      #expect([size[8][0], size[9][0]] == ["float", "empty"] || size[9][1].hasPrefix("unknown ("))
    }
  }
}
