public import ComparisonModel
internal import ReportModel
public import SheetReading
public import ToolReports

/// What people have changed in a sheet that this program exported.
public struct SheetEdits: Sendable {
  /// What the changed cells say.
  public internal(set) var statements: [SheetStatement] = []
  /// What else was changed.
  public internal(set) var notes: [SheetNote] = []
  /// The cells that cannot be read.
  public internal(set) var faults: [SheetFault] = []

  let comparison: Comparison
  /// Headers that a mapping explains: no strangers.
  let mapped: Set<String>

  /// Whether a file holds a table of ours, by the headers of its sheets.
  public static func recognises(_ file: SheetFile, _ tables: [ExportedTable]) throws(SheetFault) -> Bool {
    for sheet in file.sheets where try Self.table(of: sheet, tables) != nil { return true }
    return false
  }

  /// Holds a file against the report that it was exported from.
  ///
  /// - Parameters:
  ///   - file: The file: CSV or a workbook.
  ///   - tables: The tables of the report in each language.
  ///   - comparison: The comparison.
  ///   - mapped: Headers of further columns that a mapping explains.
  /// - Throws: ``SheetFault`` where a sheet is damaged.
  public init(
    _ file: SheetFile, against tables: [ExportedTable], of comparison: Comparison, mapped: Set<String> = []
  ) throws(SheetFault) {
    self.comparison = comparison
    self.mapped = mapped
    for sheet in file.sheets {
      guard let found = try Self.table(of: sheet, tables) else { continue }
      var rows = sheet.rows()
      guard let head = try rows.next() else { continue }
      if found.isWide {
        let headers = SheetHeaders(head, of: found.table.wide, in: found.table.language)
        try compareWide(rows, headers, head, found.table)
      } else {
        let headers = SheetHeaders(head, of: found.table.findings, in: found.table.language)
        try compareFindings(rows, headers, found.table)
      }
    }
    // The matrix and the findings of a workbook say the same thing twice.
    var noted: Set<SheetNote> = []
    notes = notes.filter { noted.insert($0).inserted }
    var seen: Set<[String]> = []
    statements = statements.filter {
      seen.insert([$0.candidate.rawValue, $0.criterion.rawValue, $0.cell.text.trimmedLines]).inserted
    }
  }

  private struct Found {
    let table: ExportedTable
    let isWide: Bool
  }

  /// The table that a sheet holds: the one that has most of its headers, its key among them; nil where it holds none.
  private static func table(of sheet: Sheet, _ tables: [ExportedTable]) throws(SheetFault) -> Found? {
    var rows = sheet.rows()
    guard let head = try rows.next() else { return nil }
    var best: (found: Found, count: Int)?
    for table in tables {
      for isWide in [true, false] {
        let own = isWide ? table.wide : table.findings
        let names = Set(own.headers(in: table.language))
        let headers = SheetHeaders(head, of: own, in: table.language)
        // Its own language's headers tell which of two it is.
        let count = head.count { names.contains($0.text.trimmedLines) } * 2 + headers.places.count
        guard isOurs(headers, own, isWide), count > best?.count ?? 0 else { continue }
        best = (Found(table: table, isWide: isWide), count)
      }
    }
    return best?.found
  }

  /// Whether the headers name the keys of the table and at least one of its criteria.
  private static func isOurs(_ headers: SheetHeaders, _ table: DataTable, _ isWide: Bool) -> Bool {
    func has(_ id: String) -> Bool {
      table.columns.firstIndex { $0.id == id }.map { headers.places[$0] != nil } ?? false
    }
    guard has("candidate") else { return false }
    guard isWide else { return has("criterion") && has("claim") }
    return table.columns.indices.contains { table.columns[$0].criterion != nil && headers.places[$0] != nil }
  }

  /// Adds what a cell says, unless a claim says it already.
  mutating func add(_ statement: SheetStatement) {
    let isThere = comparison.claims.contains {
      $0.candidate == statement.candidate && $0.criterion == statement.criterion
        && Self.says($0, statement)
    }
    if !isThere { statements.append(statement) }
  }

  private static func says(_ claim: Claim, _ statement: SheetStatement) -> Bool {
    let text = statement.cell.text.trimmedLines
    let withUnit = statement.unit.map { "\(text) \($0.symbol)" }
    return Language.allCases.contains { claim.stated[$0] == text || claim.stated[$0] == withUnit }
  }
}
