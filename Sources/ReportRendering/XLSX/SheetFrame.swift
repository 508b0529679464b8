/// A sheet of libxlsxwriter's without rows: what stands before them and behind them. Rows that it wrote itself, of cells
/// that lead elsewhere, are left out.
struct SheetFrame {
  /// What stands before the rows.
  let head: [UInt8]
  /// What stands behind them.
  let tail: [UInt8]

  /// Takes a sheet apart.
  ///
  /// - Parameters:
  ///   - xml: The sheet.
  ///   - cells: The cells that its rows will have, which it names at its beginning.
  init(_ xml: [UInt8], of cells: CellRange) throws(WorkbookError) {
    let dimension = Array("<dimension ref=\"".utf8)
    let (begin, end, empty) = (
      Array("<sheetData>".utf8), Array("</sheetData>".utf8), Array("<sheetData/>".utf8)
    )
    guard let place = Self.end(of: dimension, in: xml[...]),
      let quote = xml[place...].firstIndex(of: UInt8(ascii: "\""))
    else { throw .refused("a sheet has no dimension", cell: nil) }
    let rest = xml[quote...]
    let before: ArraySlice<UInt8>
    if let found = Self.end(of: empty, in: rest) {
      (before, tail) = (rest[..<(found - empty.count)], end + rest[found...])
    } else if let found = Self.end(of: begin, in: rest), let last = Self.end(of: end, in: rest[found...]) {
      (before, tail) = (rest[..<(found - begin.count)], end + rest[last...])
    } else {
      throw .refused("a sheet has no place for rows", cell: nil)
    }
    head = Array(xml[..<place]) + cells.relative.utf8 + before + begin
  }

  /// The place behind the first occurrence of a text.
  private static func end(of text: [UInt8], in xml: ArraySlice<UInt8>) -> Int? {
    var place = xml.startIndex
    while let next = xml[place...].firstIndex(of: text[0]) {
      if xml[next...].starts(with: text) { return next + text.count }
      place = next + 1
    }
    return nil
  }
}
