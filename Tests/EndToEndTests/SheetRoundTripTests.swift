import Foundation
import Testing

/// Sheets that LibreOffice has opened and saved, in the languages of their readers.
@Suite(
  .enabled(if: Program.isInstalled("soffice"), "LibreOffice (libreoffice-calc-nogui) is not installed"))
struct SheetRoundTripTests {
  private static let comparison = Repository.root.appendingPathComponent("docs/examples/own-facts.yaml").path
  private static let measurements = Repository.root.appendingPathComponent("docs/examples/own-facts.jsonl")
    .path
  private static let evidence = ["--comparison", comparison, "--measurements", measurements]

  private func report(_ more: [String], in folder: URL) throws {
    let written = try Program.plimsoll.run(
      ["report", Self.comparison, "--measurements", Self.measurements, "--output", "."] + more, in: folder)
    guard written.status == 0 else { throw RunFailure(outcome: written) }
  }

  private func save(
    _ files: [String], as format: String, _ filter: [String] = [], to name: String = "saved", in folder: URL
  ) throws {
    let office = try #require(Program.installed("soffice"))
    let own = "-env:UserInstallation=file://\(folder.path)/profile"
    let outcome = try office.run(
      ["--headless", own] + filter + ["--convert-to", format, "--outdir", name] + files, in: folder)
    guard folder.appendingPathComponent(name).names?.count == files.count else {
      throw RunFailure(outcome: outcome)
    }
  }

  /// English, Korean and German, by the number that LibreOffice gives its import for CSV; what it is saved as.
  @Test(arguments: [(1033, "csv"), (1042, "csv"), (1031, "xlsx")])
  func `what nobody changed is no claim, and a changed cell is one`(language: Int, format: String) throws {
    try TemporaryFolder.with { folder in
      try report(["--language", "ko", "--format", "csv", "--format", "csv-findings"], in: folder)
      let whole = folder.appendingPathComponent("own-facts.ko.csv")
      let text = try String(contentsOf: whole, encoding: .utf8)
      let edited = text.replacingOccurrences(of: "812.5", with: "640.5")
      #expect(edited != text)
      try Data(edited.utf8).write(to: folder.appendingPathComponent("edited.csv"))
      try save(
        ["own-facts.ko.csv", "own-facts.ko.findings.csv", "edited.csv"], as: format,
        ["--infilter=CSV:44,34,76,1,,\(language),false,true,false"], in: folder)
      let saved = ["own-facts.ko", "own-facts.ko.findings", "edited"].map { "saved/\($0).\(format)" }
      let read = try Program.plimsoll.run(["import", "--language", "en"] + saved + Self.evidence, in: folder)
      #expect(read.status == 0)
      #expect(read.errors.contains("own-facts.ko.\(format): no cell was changed"), "\(read.errors)")
      #expect(read.errors.contains("findings.\(format): no cell was changed"), "\(read.errors)")
      #expect(read.errors.contains("edited.\(format): 1 claim\n"), "\(read.errors)")
      #expect(read.output.contains("values: [{exactly: \"640.5 ms\"}]"), "\(read.output)")
    }
  }

  /// The workbook as LibreOffice saves it, and the same with a cell of its sheet changed: in LibreOffice's own format as
  /// text, since its builds without windows run no macro.
  private func saveEditedWorkbook(in folder: URL) throws {
    try save(["own-facts.en.xlsx"], as: "fods", to: "flat", in: folder)
    let flat = folder.appendingPathComponent("flat/own-facts.en.fods")
    let edited = try String(contentsOf: flat, encoding: .utf8)
      .replacingOccurrences(of: "office:value=\"812.5\"", with: "office:value=\"640.5\"")
      .replacingOccurrences(of: ">812.5<", with: ">640.5<")
    try Data(edited.utf8).write(to: folder.appendingPathComponent("flat/edited.fods"))
    try save(["flat/own-facts.en.fods", "flat/edited.fods"], as: "xlsx", in: folder)
  }

  @Test func `a workbook that was edited and saved is one claim, and its claims go into the comparison`()
    throws
  {
    try TemporaryFolder.with { folder in
      try report(["--language", "en", "--format", "xlsx", "--format", "csv"], in: folder)
      try saveEditedWorkbook(in: folder)
      let read = try Program.plimsoll.run(
        ["import", "saved/own-facts.en.xlsx", "saved/edited.xlsx", "--language", "en"] + Self.evidence,
        in: folder)
      #expect(read.status == 0, "\(read.errors)")
      #expect(read.errors.contains("own-facts.en.xlsx: no cell was changed"), "\(read.errors)")
      #expect(read.errors.contains("edited.xlsx: 1 claim\n"), "\(read.errors)")
      #expect(read.output.contains("values: [{exactly: \"640.5 ms\"}]"), "\(read.output)")
      let table = folder.appendingPathComponent("own-facts.en.csv")
      let text = try String(contentsOf: table, encoding: .utf8).replacingOccurrences(
        of: "812.5", with: "640.5")
      try Data(text.utf8).write(to: table)
      let merged = try Program.plimsoll.run(
        ["import", "own-facts.en.csv", "--merge", "--output", "new", "--language", "en"] + Self.evidence,
        in: folder)
      #expect(merged.status == 0, "\(merged.errors)")
      let report = try Program.plimsoll.run(
        [
          "report", "new/own-facts.yaml", "--measurements", Self.measurements, "--language", "en",
          "--evidence",
        ],
        in: folder)
      #expect(
        report.output.contains("640.5 ms") && report.output.contains("own-facts.en.csv"), "\(report.errors)")
    }
  }
}
