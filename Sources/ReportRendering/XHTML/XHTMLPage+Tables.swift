import ReportModel
import XMLDocuments

extension XHTMLPage {
  /// From this number of columns on a table is wide: on paper each row becomes a card of its own.
  private static let wideColumnCount = 9
  /// A table with more rows than this scrolls in its own frame, below a header that stays.
  private static let longRowCount = 200
  /// Cells say their column's header as a tooltip (and on paper) in wide tables of at most this many rows.
  private static let maximumLabelledRowCount = 200

  func write(_ table: Table) throws {
    guard !table.columns.isEmpty else {
      try writeParagraph(table.caption)
      return
    }
    let isWide = table.columns.count >= Self.wideColumnCount && table.rowCount <= Self.maximumLabelledRowCount
    let labels = isWide ? table.columns.map { $0.header.plainText } : nil
    try writer.startElement("div")
    try writeClass(classes(of: table, isWide: isWide))
    try writer.startElement("table")
    try newLine()
    try writeHeader(of: table)
    try writer.startElement("tbody")
    try newLine()
    if table.rowCount == 0 { try writeEmptyRow(of: table) }
    for index in 0..<table.rowCount {
      try write(row: table.row(index), index: index, of: table, labels: labels)
    }
    for _ in 0..<3 {
      try writer.endElement()
    }
  }

  private func classes(of table: Table, isWide: Bool) -> String {
    var names = ["table"]
    if isWide { names.append("wide") }
    if table.rowCount > Self.longRowCount { names.append("long") }
    if table.findings != nil { names.append("findings") }
    return names.joined(separator: " ")
  }

  private func writeParagraph(_ inlines: [Inline]) throws {
    try writer.startElement("p")
    try write(inlines)
    try writer.endElement()
  }

  private func writeHeader(of table: Table) throws {
    if !table.caption.isEmpty {
      try writer.startElement("caption")
      try write(table.caption)
      try writer.endElement()
      try newLine()
    }
    try writer.startElement("thead")
    try writer.startElement("tr")
    for column in table.columns {
      try writer.startElement("th")
      try writer.attribute("scope", "col")
      if column.alignment == .end { try writeClass("number") }
      try write(writeLeadingAnchor(of: column.header))
      try writer.endElement()
    }
    try writer.endElement()
    try writer.endElement()
    try newLine()
  }

  /// The DTD has no table body without rows.
  private func writeEmptyRow(of table: Table) throws {
    try writer.startElement("tr")
    try writer.textElement("th", noRowsSentence, attribute: "scope", value: "row")
    for _ in table.columns.dropFirst() {
      try writer.textElement("td", "")
    }
    try writer.endElement()
    try newLine()
  }

  private func write(row cells: [Table.Cell], index: Int, of table: Table, labels: [String]?) throws {
    guard cells.count == table.columns.count else {
      throw XHTMLError.unevenRow(
        caption: table.caption.plainText, row: index, cells: cells.count, columns: table.columns.count)
    }
    try writer.startElement("tr")
    if let name = CellClass.name(ofRow: cells) { try writeClass(name) }
    for (column, cell) in cells.enumerated() {
      try newLine()
      if column == 0 {
        try writer.startElement("th")
        try writer.attribute("scope", "row")
        try writeContent(of: cell)
        try writer.endElement()
      } else {
        try write(cell, alignment: table.columns[column].alignment, label: labels?[column])
      }
    }
    try writer.endElement()
    try newLine()
  }

  private func write(_ cell: Table.Cell, alignment: Table.Column.Alignment, label: String?) throws {
    // The cells of long tables are mostly one text, which the writer takes in one step.
    if label == nil, cell.verdict == nil, cell.parts.count == 1, cell.parts[0].count == 1,
      case .text(let text) = cell.parts[0][0]
    {
      if alignment == .end {
        try writer.textElement("td", text, attribute: "class", value: dialect.classes("number"))
      } else {
        try writer.textElement("td", text)
      }
      return
    }
    try writer.startElement("td")
    if let verdict = cell.verdict {
      try writeClass(CellClass.name(of: verdict))
    } else if alignment == .end {
      try writeClass("number")
    }
    if let label { try writer.attribute("title", label) }
    try writeContent(of: cell)
    try writer.endElement()
  }

  private func writeContent(of cell: Table.Cell) throws {
    guard let first = cell.parts.first else { return }
    let rest = try writeLeadingAnchor(of: first)
    guard cell.parts.count != 1 else { return try write(rest) }
    if !rest.isEmpty { try writePart(rest) }
    for part in cell.parts.dropFirst() {
      try writePart(part)
    }
  }

  /// Each part is a line of its own, also where no style sheet is read.
  private func writePart(_ part: [Inline]) throws {
    guard part.count == 1, case .role(let role, let inlines) = part[0] else {
      try writer.startElement("div")
      try write(part)
      try writer.endElement()
      return
    }
    if inlines.count == 1, case .text(let text) = inlines[0] {
      try writer.textElement(
        "div", text, attribute: "class", value: dialect.classes(role.className))
      return
    }
    try writer.startElement("div")
    try writeClass(role.className)
    try write(inlines)
    try writer.endElement()
  }
}
