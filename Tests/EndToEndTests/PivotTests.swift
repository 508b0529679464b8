import ComparisonModel
import Foundation
import Testing

/// The findings of each published report, added up as a pivot table of a spreadsheet adds them up.
@Suite struct PivotTests {
  /// The published tables of findings.
  private static let tables = (Repository.reports.names ?? []).filter { $0.hasSuffix(".findings.csv") }

  @Test func `there are published findings in every language`() {
    #expect(Self.tables.count == Language.allCases.count)
  }

  @Test(arguments: tables)
  func `the cells by verdict add up to what the summary states`(table: String) throws {
    let report = try Published(table)
    let cells = try report.pivot(rows: 15, sum: 16)
    #expect(cells.values.reduce(0, +) == Set(report.rows.map { [$0[0], $0[2]] }).count)
    var stated = report.summary
    for (name, verdicts) in Self.counted {
      let sum = verdicts.reduce(0) { $0 + (cells[$1.name[report.language]] ?? 0) }
      stated = stated.replacingOccurrences(of: "{{\(name)}}", with: String(sum))
    }
    let candidates = Set(report.rows.map { $0[0] }).count
    stated = stated.replacingOccurrences(of: "{{candidate_count}}", with: String(candidates))
    stated = stated.replacingOccurrences(of: "{{claim_count}}", with: String(try report.sum(of: 17)))
    #expect(!stated.contains("{{"), "the summary states a value that the table does not give")
    #expect(report.page.holds(stated), "\(stated)")
  }

  @Test(arguments: tables)
  func `each claim counts once, and each cell once`(table: String) throws {
    let report = try Published(table)
    let rows = report.rows
    let cells = Set(rows.map { [$0[0], $0[2]] })
    #expect(try report.sum(of: 16) == cells.count)
    for cell in cells {
      let own = rows.filter { [$0[0], $0[2]] == cell }
      #expect(Set(own.map { $0[15] }).count == 1, "one cell has one verdict: \(cell)")
      #expect(own.first?[16] == "1" && own.dropFirst().allSatisfy { $0[16] == "0" })
    }
    for row in rows where row[17] == "1" { #expect(!row[4].isEmpty && !row[14].isEmpty) }
    for row in rows where row[4].isEmpty { #expect(row[14].isEmpty && row[17] == "0") }
  }

  @Test(arguments: tables)
  func `figures and texts stand in columns of their own`(table: String) throws {
    let rows = try Published(table).rows
    #expect(rows.contains { !$0[8].isEmpty } && rows.contains { !$0[9].isEmpty })
    for row in rows {
      #expect(row[8].isEmpty || row[9].isEmpty)
      #expect(row[8].allSatisfy { $0.isNumber || $0 == "." })
      // A row of a measured value, and no other, says whether the cell shows it.
      #expect(row[7].isEmpty == row[12].isEmpty)
    }
  }

  /// The values of the summary that count cells, each with the verdicts that it counts.
  private static let counted: [(name: String, verdicts: [Verdict])] = [
    ("confirmed_count", [.confirmed]), ("partly_confirmed_count", [.partlyConfirmed]),
    ("contradicted_count", [.contradicted]), ("supported_count", [.supported, .partlySupported]),
    ("opposed_count", [.opposed]), ("disputed_count", [.disputed]), ("unmeasured_count", [.unmeasured]),
    ("undecided_count", [.undecided]),
  ]

  /// A published table of findings beside the page of the same report.
  private struct Published {
    let language: Language
    let rows: [[String]]
    let page: ReadBack
    /// The line of the template that states the totals.
    let summary: String

    init(_ table: String) throws {
      let name = String(table.dropLast(".findings.csv".count))
      language = try #require(Language(rawValue: String(name.suffix(2))))
      let files = [table, "\(name).evidence.md"].map(Repository.reports.appendingPathComponent)
      let read = try ReadBack.read(files)
      rows = Array(try #require(read[table]).plainTable(0).dropFirst())
      page = try #require(read["\(name).evidence.md"])
      let template = try String(
        contentsOf: Repository.root.appendingPathComponent("Templates/report.\(language.rawValue).md"),
        encoding: .utf8)
      summary = try #require(
        template.components(separatedBy: "\n").first { $0.contains("{{confirmed_count}}") })
    }

    /// The sums of a column of numbers, by the texts of another.
    func pivot(rows key: Int, sum value: Int) throws -> [String: Int] {
      try rows.reduce(into: [:]) { $0[$1[key], default: 0] += try #require(Int($1[value])) }
    }

    /// The sum of a column of numbers.
    func sum(of column: Int) throws -> Int { try rows.reduce(0) { $0 + (try #require(Int($1[column]))) } }
  }
}
