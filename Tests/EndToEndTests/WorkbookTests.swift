import ComparisonModel
import Foundation
import Testing

/// Workbooks as openpyxl reads them.
@Suite(
  .enabled(
    if: SpreadsheetPython.isInstalled, "openpyxl is not installed: Scripts/install-dependencies --ci"))
struct WorkbookTests {
  /// What `read-workbook.py` tells of a workbook.
  private struct Workbook: Decodable {
    let sheets: [String]
    let differences: [String]
    let misled: [String]
    let pivots: [[String: [String: Int]]]
    let links: Int
    let notes: [String]
    let frozen: [String]
    let filters: [String]
    let charts: Int
    let names: [String]
    let created: String
    let title: String
    let summary: [[String]]
    let highlighted: Int
    let printed: [Printed]
    let widths: [Double]

    /// On how many pages beside each other a sheet is printed, and what stands on each of them.
    struct Printed: Decodable, Equatable {
      let pages: Int
      let columns: String
      let rows: String
    }
  }

  private static func read(_ arguments: [String], in folder: URL) throws -> [String: Workbook] {
    let formats = ["xlsx", "csv", "csv-findings"].flatMap { ["--format", $0] }
    let written = try Program.plimsoll.run(
      ["report"] + arguments + formats + ["--csv-profile", "data", "--output", "out"], in: folder)
    guard written.status == 0 else { throw RunFailure(outcome: written) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("read-workbook.py")
    let read = try SpreadsheetPython.program.run([script.path, "out"], in: folder)
    guard read.status == 0 else { throw RunFailure(outcome: read) }
    return try JSONDecoder().decode([String: Workbook].self, from: Data(read.output.utf8))
  }

  private static let builtIn = Result {
    try TemporaryFolder.with { try read(["--language", "ko", "--language", "en"], in: $0) }
  }

  private static func workbook(_ language: String) throws -> Workbook {
    try #require(try builtIn.get()["node-base-images.\(language).xlsx"])
  }

  @Test(arguments: ["ko", "en"])
  func `matrix and findings read back equal, each cell with its type`(language: String) throws {
    let book = try Self.workbook(language)
    #expect(book.differences.isEmpty, "\(book.differences.prefix(5))")
  }

  @Test(arguments: [
    "en": ["summary", "matrix", "findings", "measurements", "definitions", "sources"],
    "ko": ["요약", "비교표", "판정", "측정", "정의", "출처"],
  ])
  func `every sheet has its header in view, filters and a name`(language: String, sheets: [String]) throws {
    let book = try Self.workbook(language)
    #expect(book.sheets == sheets)
    #expect(book.frozen == [""] + Array(repeating: "B2", count: 5))
    #expect(book.filters.dropFirst().allSatisfy { $0.hasPrefix("A1:") })
    #expect(
      book.names == ["definitions", "findings", "matrix", "measurements", "sources"].map { "plimsoll_\($0)" })
    #expect(book.charts == 2, "sizes, and how they changed")
    #expect(book.created == "2026-09-09", "the day of the newest evidence")
    #expect(book.widths.allSatisfy { (8...51).contains($0) })
  }

  @Test(arguments: ["ko", "en"])
  func `a wide sheet is printed on pages that can be read, each with its header and first column`(
    language: String
  ) throws {
    let book = try Self.workbook(language)
    #expect(book.printed.map(\.rows) == [""] + Array(repeating: "$1:$1", count: 5))
    let matrix = book.printed[1]
    // A page which lies is 131 characters wide at the size of the screen.
    let characters = book.widths.reduce(0, +) / Double(matrix.pages)
    #expect(matrix.pages > 1 && (120...240).contains(characters), "\(matrix.pages) pages")
    #expect(matrix.columns == "$A:$A")
    #expect(book.printed.last == Workbook.Printed(pages: 1, columns: "", rows: "$1:$1"))
  }

  @Test(arguments: ["ko", "en"])
  func `cells lead to their findings and tell their sources`(language: String) throws {
    let book = try Self.workbook(language)
    #expect(book.misled.isEmpty, "\(book.misled.prefix(5))")
    #expect(book.links > 60)
    #expect(book.notes.count > 60)
    #expect(book.notes.contains { $0.contains("sha256:9137a20e") && $0.contains("https://") })
  }

  @Test(arguments: Language.allCases)
  func `the summary counts each verdict as the report does`(language: Language) throws {
    let book = try Self.workbook(language.rawValue)
    let findings = try ReadBack.builtIn("node-base-images.\(language.rawValue).findings.csv").plainTable(0)
    for verdict in Verdict.allCases {
      let name = verdict.name[language]
      let cells = findings.dropFirst().filter { $0[15] == name && $0[16] == "1" }.count
      let row = book.summary.first { $0.first == name }
      #expect(row == (cells == 0 ? nil : [name, String(cells)]))
    }
  }

  @Test(arguments: Language.allCases)
  func `pivots of the findings add up to the summary's totals`(language: Language) throws {
    let book = try Self.workbook(language.rawValue)
    // In every language candidates, criteria and claims stand in the rows from the fourth on.
    let counts = try book.summary[3...5].map { try #require(Int($0[1])) }
    #expect(book.pivots.count == 2, "the sheet, and the CSV of the same findings")
    for pivot in book.pivots {
      let verdicts = try #require(pivot["verdicts"])
      for (name, cells) in verdicts {
        #expect(book.summary.contains([name, String(cells)]), "\(name): \(cells)")
      }
      #expect(verdicts.values.reduce(0, +) == counts[0] * counts[1])
      let candidates = try #require(pivot["candidates"])
      #expect(candidates.count == counts[0] && candidates.values.allSatisfy { $0 == counts[1] })
      let criteria = try #require(pivot["criteria"])
      #expect(criteria.count == counts[1] && criteria.values.allSatisfy { $0 == counts[0] })
      #expect(pivot["claims"] == ["all": counts[2]])
    }
  }

  @Test func `shares, days, and yes and no of a comparison's own keep their types`() throws {
    try TemporaryFolder.with { folder in
      let example = Repository.root.appendingPathComponent("docs/examples/own-facts").path
      let books = try Self.read(
        ["\(example).yaml", "--measurements", "\(example).jsonl", "--language", "en"], in: folder)
      let book = try #require(books["own-facts.en.xlsx"])
      #expect(book.differences.isEmpty, "\(book.differences.prefix(5))")
      #expect(book.charts == 4)
    }
  }

  @Test func `without claims the matrix stands alone, and says nothing of verdicts`() throws {
    try TemporaryFolder.with { folder in
      try Data(AwkwardComparison.measurement(named: "a:1").utf8).write(
        to: folder.appendingPathComponent("m.json"))
      let book = try #require(
        try Self.read(["--measurements", "m.json", "--language", "en"], in: folder)["measured-images.en.xlsx"]
      )
      #expect(book.sheets == ["summary", "matrix", "measurements", "definitions", "sources"])
      #expect(book.links == 0 && book.highlighted == 0)
    }
  }

  @Test func `a text too long for a cell of Excel is refused, and the message names the cell`() throws {
    try TemporaryFolder.with { folder in
      let long = "\"" + String(repeating: "가", count: 32_768) + "\""
      try Data(AwkwardComparison.named(["\"short\"", long]).utf8).write(
        to: folder.appendingPathComponent("a.yaml"))
      let outcome = try Program.plimsoll.run(
        ["report", "a.yaml", "--language", "en", "--format", "xlsx", "--output", "out"], in: folder)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains(
          "the text in cell findings!B3, column \"Candidate\" has 32768 characters; a cell of Excel holds 32767"
        ),
        "\(outcome.errors)")
      #expect(folder.appendingPathComponent("out").names ?? [] == [])
    }
  }

  @Test func `no temporary file has a name in a folder of the user's`() throws {
    try TemporaryFolder.with { folder in
      let report = ["report", "--format", "xlsx", "--language", "en", "--output", "out"]
      let temporary = folder.appendingPathComponent("temporary")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      let written = try Program.plimsoll.run(report, environment: ["TMPDIR": temporary.path], in: folder)
      #expect(written.status == 0 && temporary.names == [])
    }
  }
}

/// Workbooks as LibreOffice opens them.
@Suite(
  .enabled(
    if: Program.isInstalled("soffice"), "LibreOffice (libreoffice-calc-nogui) is not installed"))
struct OpenedWorkbookTests {
  private static func open(_ arguments: [String], files: [String: String] = [:]) throws -> [String: ReadBack]
  {
    try TemporaryFolder.with { folder in
      for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      let written = try Program.plimsoll.run(
        ["report", "--format", "xlsx", "--output", folder.path] + arguments, in: folder)
      guard written.status == 0, let office = Program.installed("soffice") else {
        throw RunFailure(outcome: written)
      }
      let books = (folder.names ?? []).filter { $0.hasSuffix(".xlsx") }
      let own = "-env:UserInstallation=file://\(folder.path)/profile"
      let outcome = try office.run(["--headless", own, "--convert-to", "fods"] + books, in: folder)
      let sheets = (folder.names ?? []).filter { $0.hasSuffix(".fods") }
      guard sheets.count == books.count else { throw RunFailure(outcome: outcome) }
      return try ReadBack.read(sheets.map(folder.appendingPathComponent))
    }
  }

  @Test func `the verdicts that LibreOffice adds up are those of the summary`() throws {
    let rows = try #require(Self.open(["--language", "en"])["node-base-images.en.fods"]).tables[0]
    let counted = rows.filter { $0.count > 1 && $0[1][0] == "formula" }
    #expect(counted.count == 7)
    let findings = try ReadBack.builtIn("node-base-images.en.findings.csv").plainTable(0).dropFirst()
    for row in counted {
      let cells = findings.filter { $0[15] == row[0][1] && $0[16] == "1" }.count
      #expect(row[1][1] == String(cells), "\(row[0][1])")
    }
    // Nothing else is calculated, and nothing went wrong.
    #expect(!rows.joined().contains { $0[1].hasPrefix("#") || $0[1].hasPrefix("Err:") })
  }

  @Test func `text that looks like a formula, a number or an escape is text`() throws {
    let texts = ["=1+1", "+2", "-3", "@sum", "'a", "3.20", "12.9.1", "TRUE", "_x0041_", "1/2"]
    let comparison = AwkwardComparison.named(texts.map { "\"\($0)\"" })
    let rows = try #require(
      Self.open(["a.yaml", "--language", "en"], files: ["a.yaml": comparison])["awkward.en.fods"]
    ).tables[0]
    for (number, text) in texts.enumerated() {
      let row = try #require(rows.first { $0[0] == ["string", "n\(number)"] })
      #expect(row[1] == ["string", text])
    }
  }
}
