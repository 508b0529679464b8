import ReportModel
import TextLayout

extension MarkdownWriter {
  /// What stands between the parts of a cell, which has one line.
  static let partSeparator = Array(" · ".utf8)
  /// How wide a column is at least: its delimiter row takes as much.
  static let minimumColumnWidth = 3

  /// Writes a table, with its caption as a paragraph above it.
  mutating func write(_ table: Table) throws {
    guard table.columns.count <= MarkdownRenderer.maximumColumns else {
      throw MarkdownError.tooManyColumns(count: table.columns.count)
    }
    if Self.hasText(table.caption) {
      try write(paragraph: [.strong(table.caption)])
      try blankLine()
    }
    let header = table.columns.map { Table.Cell(parts: [$0.header]) }
    let widths = isAligned ? try widths(of: table, header: header) : nil
    let alignments = table.columns.map(\.alignment)
    try write(row: header, alignments: alignments, widths: widths)
    try write(delimiterRow: alignments, widths: widths)
    for index in 0..<table.rowCount {
      let cells = table.row(index)
      guard cells.count == alignments.count else {
        throw MarkdownError.unevenRow(row: index + 1, cells: cells.count, columns: alignments.count)
      }
      try write(row: cells, alignments: alignments, widths: widths)
    }
  }

  private mutating func write(row: [Table.Cell], alignments: [Table.Column.Alignment], widths: [Int]?) throws
  {
    beginLine()
    output.bytes.append(UInt8(ascii: "|"))
    for (index, cell) in row.enumerated() {
      output.bytes.append(0x20)
      let start = output.bytes.count
      try write(cell)
      if let widths {
        pad(from: start, to: widths[index], alignment: alignments[index])
      }
      if output.bytes.count > start { output.bytes.append(0x20) }
      output.bytes.append(UInt8(ascii: "|"))
    }
    try endLine()
  }

  private mutating func write(delimiterRow alignments: [Table.Column.Alignment], widths: [Int]?) throws {
    beginLine()
    output.bytes.append(UInt8(ascii: "|"))
    for (index, alignment) in alignments.enumerated() {
      let dashes = widths?[index] ?? Self.minimumColumnWidth
      output.bytes.append(0x20)
      output.bytes += repeatElement(UInt8(ascii: "-"), count: alignment == .end ? dashes - 1 : dashes)
      if alignment == .end { output.bytes.append(UInt8(ascii: ":")) }
      output.bytes.append(0x20)
      output.bytes.append(UInt8(ascii: "|"))
    }
    try endLine()
  }

  /// Writes the parts of a cell that have any text.
  private mutating func write(_ cell: Table.Cell) throws {
    let start = output.bytes.count
    line.hasTilde = false
    for part in cell.parts {
      let separatorStart = output.bytes.count
      if separatorStart > start { output.bytes += Self.partSeparator }
      let partStart = output.bytes.count
      try write(line: part, kind: .cell, keepsTilde: true)
      if output.bytes.count == partStart { output.bytes.removeLast(partStart - separatorStart) }
    }
  }

  private mutating func pad(from start: Int, to width: Int, alignment: Table.Column.Alignment) {
    let missing = width - DisplayWidth.columns(ofUTF8: output.bytes[start...])
    guard missing > 0 else { return }
    let spaces = repeatElement(UInt8(ascii: " "), count: missing)
    output.bytes.insert(contentsOf: spaces, at: alignment == .end ? start : output.bytes.count)
  }

  /// The width of each column. Every row is made once more for it.
  private mutating func widths(of table: Table, header: [Table.Cell]) throws -> [Int] {
    var widths = [Int](repeating: Self.minimumColumnWidth, count: header.count)
    try widen(&widths, by: header)
    for index in 0..<table.rowCount {
      try widen(&widths, by: table.row(index))
    }
    return widths
  }

  private mutating func widen(_ widths: inout [Int], by row: [Table.Cell]) throws {
    for (index, cell) in row.enumerated() where index < widths.count {
      let start = output.bytes.count
      try write(cell)
      widths[index] = max(widths[index], DisplayWidth.columns(ofUTF8: output.bytes[start...]))
      output.bytes.removeLast(output.bytes.count - start)
    }
  }
}
