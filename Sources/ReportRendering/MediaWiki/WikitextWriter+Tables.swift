import ReportModel

extension WikitextWriter {
  /// From this number of columns on a table scrolls within the width of the page, which it would make wider than the
  /// window.
  private static let wideColumnCount = 8

  /// Writes a table, each cell in a line of its own.
  ///
  /// - Parameter isFolded: Whether it is shown closed, where scripts run, and is opened by a click.
  mutating func write(_ table: Table, place: Place, isFolded: Bool = false) throws {
    guard !table.columns.isEmpty else {
      try write(line: table.caption, place: place)
      return try endLine()
    }
    let isWide = table.columns.count >= Self.wideColumnCount
    if isWide { append("<div style=\"overflow-x: auto\">\n") }
    append("{| class=\"wikitable\(isFolded ? " mw-collapsible mw-collapsed" : "")\"\n")
    if !table.caption.plainText.isEmpty {
      // A closed table is as wide as its caption may become: one character.
      append(isFolded ? "|+ style=\"min-width: 20em; text-align: left\" | " : "|+ ")
      try write(line: table.caption, place: place)
      try endLine()
    }
    append("|-\n")
    for column in table.columns {
      append("! scope=\"col\"")
      try write(content: [column.header], place: place)
    }
    for index in 0..<table.rowCount {
      try write(row: table.row(index), number: index + 1, of: table, place: place)
    }
    append("|}\n")
    if isWide { append("</div>\n") }
  }

  private mutating func write(row cells: [Table.Cell], number: Int, of table: Table, place: Place) throws {
    guard cells.count == table.columns.count else {
      throw ReportShapeError.unevenRow(row: number, cells: cells.count, columns: table.columns.count)
    }
    append("|-\n")
    for (column, cell) in zip(table.columns, cells.indices) {
      if cell == 0 {
        append("! scope=\"row\"")
      } else if column.alignment == .end {
        append("| style=\"text-align: right\"")
      } else {
        append("|")
      }
      try write(
        content: cells[cell].parts, hasAttributes: cell == 0 || column.alignment == .end, place: place)
    }
  }

  /// Writes what stands behind the mark of a cell and its attributes, with each part in a line of its own.
  ///
  /// An anchor that begins the cell is the cell's own: what a link leads to is then the whole of it.
  private mutating func write(content parts: [[Inline]], hasAttributes: Bool = true, place: Place) throws {
    var parts = parts
    var hasAttributes = hasAttributes
    if case .anchor(let anchor)? = parts.first?.first {
      append(" id=\"\(anchor.id)\"")
      hasAttributes = true
      parts[0].removeFirst()
    }
    append(hasAttributes ? " | " : " ")
    let shown = parts.filter { !$0.isEmpty }
    for (index, part) in shown.enumerated() {
      if index > 0 { append("<br />") }
      try write(line: part, place: place)
    }
    try endLine()
  }
}
