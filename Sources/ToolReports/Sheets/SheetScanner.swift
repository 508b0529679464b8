internal import Diagnostics

/// A cell of a sheet, as its text stands in the file.
struct SheetCell {
  /// The text, its quotes resolved.
  var text: String
  /// The byte at which the cell begins.
  var offset: Int
}

/// Reads the rows of a sheet (RFC 4180), with commas, semicolons or tabs between cells: the one that the first row
/// has most of.
struct SheetScanner {
  /// The most columns of a sheet: as many as Excel has.
  static let maximumColumns = 16_384
  /// The longest cell, in bytes: some more than Google Sheets takes in characters.
  static let maximumCellBytes = 200_000

  private let bytes: [UInt8]
  private var delimiter = UInt8(ascii: ",")
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(bytes[position...])
  }

  private static func delimiter(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let possible = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return possible.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? possible[0]
  }

  /// The next row; nil at the end of the sheet. Rows without any text are none.
  mutating func row() throws(ReportFault) -> [SheetCell]? {
    while position < bytes.count {
      var cells: [SheetCell] = []
      repeat {
        guard cells.count < Self.maximumColumns else {
          throw ReportFault(
            .limitExceeded, at: position, "the row has more than \(Self.maximumColumns) cells")
        }
        cells.append(try cell())
      } while take(delimiter)
      _ = take(UInt8(ascii: "\r"))
      _ = take(UInt8(ascii: "\n"))
      if cells.contains(where: { !$0.text.isBlank }) { return cells }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func cell() throws(ReportFault) -> SheetCell {
    let start = position
    guard take(UInt8(ascii: "\"")) else {
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return SheetCell(text: try text(Array(bytes[start..<position]), at: start), offset: start)
    }
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw ReportFault(.malformed, at: start, "the quotes that begin here are not closed")
      }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard take(UInt8(ascii: "\"")) else { break }
      }
      content.append(byte)
    }
    guard position == bytes.count || isEnd(bytes[position]) else {
      throw ReportFault(
        .malformed, at: position, "there is text behind the closing quotes of a cell",
        suggestion: "write quotes inside of a cell twice: \"\"")
    }
    return SheetCell(text: try text(content, at: start), offset: start)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func text(_ content: [UInt8], at offset: Int) throws(ReportFault) -> String {
    guard content.count <= Self.maximumCellBytes else {
      throw ReportFault(.textTooLong, at: offset, "the cell has more than \(Self.maximumCellBytes) bytes")
    }
    if let text = String(validating: content, as: UTF8.self) { return text }
    throw ReportFault(
      .notUTF8, at: offset, "the cell is not valid UTF-8",
      suggestion: "save the sheet as CSV in UTF-8; Excel in Korea writes CP949 unless it is told")
  }
}
