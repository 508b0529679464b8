import ReportModel
import XMLDocuments

extension StoragePage {
  /// Writes a table below its caption: the storage format has no captions.
  func write(_ table: Table, nesting: Nesting) throws {
    if !table.caption.isEmpty { try writeParagraph([.strong(table.caption)], nesting: nesting) }
    guard !table.columns.isEmpty else { return }
    try writer.startElement("table")
    try writer.startElement("tbody")
    try writer.startElement("tr")
    for column in table.columns {
      try writer.startElement("th")
      try writeParagraph(column.header, nesting: nesting, isAtEnd: column.alignment == .end)
      try writer.endElement()
    }
    try writer.endElement()
    try newLine()
    for index in 0..<table.rowCount {
      try write(row: table.row(index), number: index + 1, of: table, nesting: nesting)
    }
    try writer.endElement()
    try writer.endElement()
  }

  private func write(row cells: [Table.Cell], number: Int, of table: Table, nesting: Nesting) throws {
    guard cells.count == table.columns.count else {
      throw ReportShapeError.unevenRow(row: number, cells: cells.count, columns: table.columns.count)
    }
    try writer.startElement("tr")
    for (index, cell) in cells.enumerated() {
      try writer.startElement(index == 0 ? "th" : "td")
      let isAtEnd = table.columns[index].alignment == .end
      if cell.parts.isEmpty { try writeParagraph([], nesting: nesting) }
      for part in cell.parts { try writeParagraph(part, nesting: nesting, isAtEnd: isAtEnd) }
      try writer.endElement()
    }
    try writer.endElement()
    try newLine()
  }
}
