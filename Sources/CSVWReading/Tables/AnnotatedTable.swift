import Messages

/// A table whose cells are read as its description says ("Model for Tabular Data" of the W3C): rows come one after the
/// other, and none is held.
public struct AnnotatedTable: Sendable {
  /// What the description says of it.
  public let description: TableDescription
  /// Its columns, those of the file first.
  public let columns: [AnnotatedColumn]
  /// What is wrong with its titles.
  public let problems: [CSVWProblem]
  /// The titles that the file has for each of its columns.
  public let fileTitles: [[String]]
  let scanner: TableScanner

  /// The file in UTF-8, in which places are counted.
  public var bytes: [UInt8] { scanner.bytes }

  /// Reads the head of a table.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - description: What is said of it.
  /// - Throws: ``CSVWProblem`` where it cannot be read.
  public init(_ bytes: [UInt8], _ description: TableDescription) throws(CSVWProblem) {
    var scanner = try TableScanner(bytes, description.dialect)
    for _ in 0..<description.dialect.skippedRows { _ = try scanner.next(isSkipped: true) }
    var titles: [[String]] = []
    for _ in 0..<description.dialect.headerRowCount {
      guard let row = try scanner.next() else { break }
      for (index, cell) in row.cells.dropFirst(description.dialect.skippedColumns).enumerated() {
        if titles.count <= index { titles.append([]) }
        if !cell.isEmpty { titles[index].append(cell) }
      }
    }
    if description.dialect.headerRowCount == 0 {
      var ahead = scanner
      let first = try ahead.next()?.cells.count ?? 0
      titles = Array(repeating: [], count: max(0, first - description.dialect.skippedColumns))
    }
    var matching = ColumnMatching(description, titles)
    columns = matching.columns()
    problems = matching.problems
    self.description = description
    self.scanner = scanner
    fileTitles = titles
  }

  /// Its rows, from the first below the titles.
  public func rows() -> Rows { Rows(self) }

  /// The rows of a table, one after the other.
  public struct Rows: Sendable {
    private let reading: CellReading
    private var scanner: TableScanner
    private let skippedColumns: Int
    private var number = 0

    init(_ table: AnnotatedTable) {
      (reading, scanner) = (CellReading(table), table.scanner)
      skippedColumns = table.description.dialect.skippedColumns
    }

    /// The next row; nil at the end.
    ///
    /// - Throws: ``CSVWProblem`` where the file cannot be read on.
    public mutating func next() throws(CSVWProblem) -> AnnotatedRow? {
      guard let row = try scanner.next() else { return nil }
      number += 1
      guard number <= CSVWLimits.maximumRows else {
        throw CSVWProblem(
          isError: true, at: .table(row.places.first ?? 0),
          "the table has more than \(CSVWLimits.maximumRows) rows")
      }
      return reading.row(row, number: number, skipping: skippedColumns)
    }
  }
}
