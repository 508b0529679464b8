import ReportModel

extension DokuWikiWriter {
  /// Writes a table below its caption, each row in one line.
  mutating func write(_ table: Table) throws {
    if !table.caption.plainText.isEmpty {
      try write(line: [.strong(table.caption)])
      append("\n\n")
    }
    guard !table.columns.isEmpty else { return }
    for column in table.columns {
      append(column.alignment == .end ? "^  " : "^ ")
      try write(line: column.header)
      if column.alignment == .start { append(" ") }
    }
    append("^\n")
    for index in 0..<table.rowCount {
      try write(row: table.row(index), number: index + 1, of: table)
    }
  }

  private mutating func write(row cells: [Table.Cell], number: Int, of table: Table) throws {
    guard cells.count == table.columns.count else {
      throw ReportShapeError.unevenRow(row: number, cells: cells.count, columns: table.columns.count)
    }
    for (index, cell) in cells.enumerated() {
      // Two blanks before a text, and none behind it, set it to the end of the line.
      let isAtEnd = table.columns[index].alignment == .end
      append((index == 0 ? "^" : "|") + (isAtEnd ? "  " : " "))
      for (position, part) in cell.parts.filter({ !$0.isEmpty }).enumerated() {
        if position > 0 { append("\\\\ ") }
        try write(line: part)
      }
      // A cell of nothing at all would be part of the one before it.
      if !isAtEnd || cell.parts.allSatisfy({ $0.plainText.isEmpty }) { append(" ") }
    }
    append("|\n")
    try output.flushIfLarge()
  }
}
