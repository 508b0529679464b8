import Messages

/// What tells rows of tables apart, and what names rows of other tables: primary and foreign keys of a group.
public struct TableKeys {
  private let group: TableGroupDescription
  private var tables: [String: Rows] = [:]
  /// What is wrong: rows that cannot be told apart, and those that name no row, or several.
  public private(set) var problems: [CSVWProblem] = []

  /// The cells of the columns that keys use, row by row.
  private struct Rows {
    var columns: [String: Int] = [:]
    var cells: [[[String]]] = []
    var places: [Int] = []

    /// The key of a row: nil where none of its cells says anything.
    func key(_ row: Int, _ names: [String]) -> [[String]]? {
      let key = names.map { name in columns[name].map { cells[row][$0] } ?? [] }
      return key.contains { !$0.isEmpty } ? key : nil
    }
  }

  /// Makes it of a group.
  public init(_ group: TableGroupDescription) { self.group = group }

  /// Takes the rows of a table, as far as keys use them.
  public mutating func add(_ row: AnnotatedRow, of table: AnnotatedTable) {
    var rows = tables[table.description.url] ?? Rows(columns: columns(table))
    // Taken out while it is changed, so that nothing is copied.
    tables[table.description.url] = nil
    guard !rows.columns.isEmpty else { return }
    var cells = Array(repeating: [String](), count: rows.columns.count)
    for (cell, column) in zip(row.cells, table.columns) {
      guard let place = rows.columns[column.name] else { continue }
      cells[place] = cell.values.map(\.text)
    }
    rows.cells.append(cells)
    rows.places.append(row.cells.first?.place ?? 0)
    tables[table.description.url] = rows
  }

  private func columns(_ table: AnnotatedTable) -> [String: Int] {
    var names = Set(table.description.primaryKey)
    for description in group.tables {
      for key in description.foreignKeys {
        if description.url == table.description.url { names.formUnion(key.columns) }
        if key.target(in: group)?.url == table.description.url { names.formUnion(key.otherColumns) }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(names.sorted(), 0...))
  }

  /// Holds all rows against the keys.
  public mutating func check() {
    for table in group.tables {
      guard let rows = tables[table.url] else { continue }
      checkPrimaryKey(of: table, rows)
      for key in table.foreignKeys { check(key, of: rows) }
    }
  }

  private mutating func checkPrimaryKey(of table: TableDescription, _ rows: Rows) {
    guard !table.primaryKey.isEmpty else { return }
    var seen: Set<[[String]]> = []
    for row in rows.cells.indices where !seen.insert(rows.key(row, table.primaryKey) ?? []).inserted {
      tell(rows.places[row], "a row before this one has the same \(table.primaryKey.joined(separator: ", "))")
    }
  }

  private mutating func check(_ key: ForeignKey, of rows: Rows) {
    guard let target = key.target(in: group), let others = tables[target.url] else { return }
    var counts: [[[String]]: Int] = [:]
    for row in others.cells.indices { others.key(row, key.otherColumns).map { counts[$0, default: 0] += 1 } }
    for row in rows.cells.indices {
      guard let named = rows.key(row, key.columns), counts[named] != 1 else { continue }
      tell(
        rows.places[row],
        counts[named] == nil
          ? "no row of the other table is named here" : "several rows of the other table are named here")
    }
  }

  private mutating func tell(_ place: Int, _ message: Message) {
    guard problems.count < CSVWLimits.maximumProblems else { return }
    problems.append(CSVWProblem(isError: false, at: .table(place), message))
  }
}
