import ReportModel

/// The columns of the findings by what programs call them, so that a row's values are found by name.
struct FindingColumns {
  private let positions: [String: Int]

  /// Finds the columns; nil where the table does not say which cell a row is of.
  init?(_ table: DataTable) {
    positions = Dictionary(
      table.columns.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    guard positions["candidate"] != nil, positions["criterion"] != nil else { return nil }
  }

  /// A value of a row; nil where it is empty, or there is no such column.
  func value(_ name: String, of row: [DataTable.Datum]) -> DataTable.Datum? {
    guard let position = positions[name], row[position] != .empty else { return nil }
    return row[position]
  }

  /// A text of a row; nil where it is empty, or no text.
  func text(_ name: String, of row: [DataTable.Datum]) -> String? {
    if case .text(let text)? = value(name, of: row), !text.isEmpty { text } else { nil }
  }

  /// The place of the cell that a row is of.
  func cell(of row: [DataTable.Datum]) -> Anchor? {
    guard let candidate = text("candidate", of: row), let criterion = text("criterion", of: row) else {
      return nil
    }
    return Anchor(.cell, candidate, criterion)
  }
}
