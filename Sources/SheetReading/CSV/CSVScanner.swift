internal import Diagnostics
import Messages

/// Reads the rows of a sheet (RFC 4180), with commas, semicolons or tabs between cells: the one that the first row
/// has most of.
public struct CSVScanner: Sendable {
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

  /// Finds the cells of the next row, in place of those before. Rows without any text are none.
  ///
  /// - Returns: whether there is one.
  /// - Throws: ``SheetFault`` with the byte.
  mutating func next(_ fields: inout [CSVField]) throws(SheetFault) -> Bool {
    while position < bytes.count {
      fields.removeAll(keepingCapacity: true)
      repeat {
        guard fields.count < Self.maximumColumns else {
          throw SheetFault(
            .limitExceeded, at: .byte(position), "the row has more than \(Self.maximumColumns) cells")
        }
        fields.append(try field())
      } while take(delimiter)
      _ = take(UInt8(ascii: "\r"))
      _ = take(UInt8(ascii: "\n"))
      for field in fields {
        if try !isBlank(field) { return true }
      }
    }
    return false
  }

  private func isBlank(_ field: CSVField) throws(SheetFault) -> Bool {
    guard let first = bytes[field.content].first else { return true }
    if (0x21...0x7E).contains(first) { return false }
    return try cell(field).isBlank
  }

  /// The next row; nil at the end of the sheet.
  ///
  /// - Throws: ``SheetFault`` with the byte.
  public mutating func row() throws(SheetFault) -> [SheetCell]? {
    var fields: [CSVField] = []
    guard try next(&fields) else { return nil }
    var cells: [SheetCell] = []
    for field in fields { cells.append(try cell(field)) }
    return cells
  }

  /// A cell with its text.
  ///
  /// - Throws: ``SheetFault`` where that is no UTF-8.
  func cell(_ field: CSVField) throws(SheetFault) -> SheetCell {
    guard field.hasDoubledQuotes else {
      return SheetCell(try text(bytes[field.content], field), at: .byte(field.place))
    }
    var content: [UInt8] = []
    var isSecond = false
    for byte in bytes[field.content] {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    return SheetCell(try text(content[...], field), at: .byte(field.place))
  }

  /// The bytes of a cell whose text they are, and ASCII alone; nil where it takes a closer look.
  func plainBytes(_ field: CSVField) -> ArraySlice<UInt8>? {
    field.isASCII && !field.hasDoubledQuotes ? bytes[field.content] : nil
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func field() throws(SheetFault) -> CSVField {
    let start = position
    if take(Self.quote) { return try quotedField(from: start) }
    var seen: UInt8 = 0
    var end = start
    while end < bytes.count, !isEnd(bytes[end]) {
      seen |= bytes[end]
      end += 1
    }
    position = end
    return try checked(CSVField(content: start..<end, place: start, isASCII: seen < 0x80))
  }

  private mutating func quotedField(from start: Int) throws(SheetFault) -> CSVField {
    var field = CSVField(content: position..<position, place: start, isASCII: true)
    while true {
      guard position < bytes.count else {
        throw SheetFault(.malformed, at: .byte(start), "the quotes that begin here are not closed")
      }
      let byte = bytes[position]
      position += 1
      if byte >= 0x80 { field.isASCII = false }
      guard byte == Self.quote else { continue }
      guard take(Self.quote) else { break }
      field.hasDoubledQuotes = true
    }
    guard position == bytes.count || isEnd(bytes[position]) else {
      throw SheetFault(
        .malformed, at: .byte(position), "there is text behind the closing quotes of a cell",
        suggestion: "write quotes inside of a cell twice: \"\"")
    }
    field.content = field.content.lowerBound..<position - 1
    return try checked(field)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The cell, where it is within the bounds and UTF-8: also one that nobody asks for.
  private func checked(_ field: CSVField) throws(SheetFault) -> CSVField {
    guard field.content.count <= Self.maximumCellBytes else {
      throw SheetFault(
        .textTooLong, at: .byte(field.place), "the cell has more than \(Self.maximumCellBytes) bytes")
    }
    if !field.isASCII { _ = try text(bytes[field.content], field) }
    return field
  }

  private func text(_ content: ArraySlice<UInt8>, _ field: CSVField) throws(SheetFault) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    throw SheetFault(
      .notUTF8, at: .byte(field.place), "the cell is not valid UTF-8",
      suggestion:
        "save the sheet as CSV in UTF-8 – Excel in Korea writes CP949 unless it is told – or name its encoding in a description (CSVW)"
    )
  }
}
