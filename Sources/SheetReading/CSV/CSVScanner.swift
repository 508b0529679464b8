internal import Diagnostics
import Messages

/// Reads the rows of a sheet (RFC 4180), with commas, semicolons or tabs between cells: the one that the first row
/// has most of.
public struct CSVScanner {
  /// The most columns of a sheet: as many as Excel has.
  public static let maximumColumns = 16_384
  /// The longest cell, in bytes: some more than Google Sheets takes in characters.
  public static let maximumCellBytes = 200_000

  private let bytes: [UInt8]
  private var delimiter = UInt8(ascii: ",")
  private var position: Int

  /// Begins to read a text.
  public init(_ bytes: [UInt8]) {
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
  ///
  /// - Throws: ``SheetFault`` with the byte.
  public mutating func row() throws(SheetFault) -> [SheetCell]? {
    while position < bytes.count {
      var cells: [SheetCell] = []
      repeat {
        guard cells.count < Self.maximumColumns else {
          throw SheetFault(
            .limitExceeded, at: .byte(position), "the row has more than \(Self.maximumColumns) cells")
        }
        cells.append(try cell())
      } while take(delimiter)
      _ = take(UInt8(ascii: "\r"))
      _ = take(UInt8(ascii: "\n"))
      if cells.contains(where: { !$0.isBlank }) { return cells }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func cell() throws(SheetFault) -> SheetCell {
    let start = position
    guard take(UInt8(ascii: "\"")) else {
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return SheetCell(try text(bytes[start..<position], at: start), at: .byte(start))
    }
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw SheetFault(.malformed, at: .byte(start), "the quotes that begin here are not closed")
      }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard take(UInt8(ascii: "\"")) else { break }
      }
      content.append(byte)
    }
    guard position == bytes.count || isEnd(bytes[position]) else {
      throw SheetFault(
        .malformed, at: .byte(position), "there is text behind the closing quotes of a cell",
        suggestion: "write quotes inside of a cell twice: \"\"")
    }
    return SheetCell(try text(content[...], at: start), at: .byte(start))
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func text(_ content: ArraySlice<UInt8>, at offset: Int) throws(SheetFault) -> String {
    guard content.count <= Self.maximumCellBytes else {
      throw SheetFault(
        .textTooLong, at: .byte(offset), "the cell has more than \(Self.maximumCellBytes) bytes")
    }
    if let text = String(validating: content, as: UTF8.self) { return text }
    throw SheetFault(
      .notUTF8, at: .byte(offset), "the cell is not valid UTF-8",
      suggestion: "save the sheet as CSV in UTF-8; Excel in Korea writes CP949 unless it is told")
  }
}
