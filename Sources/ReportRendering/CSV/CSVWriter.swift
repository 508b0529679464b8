import ComparisonModel
import Glibc
import ReportModel
import SpreadsheetTexts

/// Writes a table as CSV.
struct CSVWriter {
  private var output: ByteWriter
  private let profile: CSVProfile
  private var yes: [UInt8] = []
  private var no: [UInt8] = []
  /// Where the output has the last text of each column that could be written as it is.
  private var plainTexts: [Range<Int>] = []

  init(sink: any ByteSink, profile: CSVProfile) {
    output = ByteWriter(sink: sink)
    self.profile = profile
  }

  /// Writes the header and the rows.
  mutating func write(_ table: DataTable, in language: Language) throws {
    if profile.startsWithMark { output.bytes += [0xEF, 0xBB, 0xBF] }
    yes = Array(FactValue.yesNo(true).text(in: language).utf8)
    no = Array(FactValue.yesNo(false).text(in: language).utf8)
    forgetPlainTexts(columns: table.columns.count)
    write(row: table.headers(in: language).map { .text($0) })
    let limits = SpreadsheetLimits.sheets
    var number = 0
    try table.forEachRow { row in
      number += 1
      try SpreadsheetLimits.checkEven(row, number: number, of: table)
      let longest = write(row: row)
      if profile.protectsText, longest >= limits.maximumCharactersPerCell {
        try limits.check(row, number: number, of: table, in: language)
      }
      try output.flushIfLarge()
      if output.bytes.isEmpty { forgetPlainTexts(columns: table.columns.count) }
    }
    guard number == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: number)
    }
    try output.flush()
  }

  /// Writes a row.
  ///
  /// - Returns: How many bytes its longest text has.
  @discardableResult
  private mutating func write(row: [DataTable.Datum]) -> Int {
    var longest = 0
    for column in row.indices {
      if column > 0 { output.bytes.append(UInt8(ascii: ",")) }
      switch row[column] {
      // A row of one empty value would be an empty line, which readers skip.
      case .empty: if row.count == 1 { output.bytes += [Self.quote, Self.quote] }
      case .text(let text) where text.utf8.isEmpty:
        if row.count == 1 { output.bytes += [Self.quote, Self.quote] }
      case .text(let text):
        longest = max(longest, text.utf8.count)
        write(text, column: column)
      case .date(let text): write(date: text)
      case .integer(let number): output.bytes.append(contentsOf: String(number).utf8)
      case .yesNo(let isSo): output.bytes.append(contentsOf: isSo ? yes : no)
      case .number(let digits): output.bytes.append(contentsOf: digits.utf8)
      }
    }
    output.bytes.append(0x0D)
    output.bytes.append(0x0A)
    return longest
  }

  private mutating func forgetPlainTexts(columns: Int) {
    plainTexts = Array(repeating: 0..<0, count: columns)
  }

  private mutating func write(date text: String) {
    var text = text
    text.withUTF8 { Self.needsQuotes($0) ? write(quoting: $0) : output.bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ text: String, column: Int) {
    // The bytes lie together on Linux; asking for them in place spares a copy of each text.
    if text.utf8.withContiguousStorageIfAvailable({ write($0, column: column) }) != nil { return }
    var copy = text
    copy.withUTF8 { write($0, column: column) }
  }

  /// Writes a text. Most columns of a table of findings say the same in all rows of a candidate: what could be written
  /// as it is there needs no second look.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, column: Int) {
    if !isPlainAbove(text, column: column) {
      let isNeutralised = profile.protectsText && SpreadsheetText.needsApostrophe(text)
      if Self.needsQuotes(text) { return write(quoting: text, isNeutralised: isNeutralised) }
      if isNeutralised {
        output.bytes.append(Self.apostrophe)
        return output.bytes.append(contentsOf: text)
      }
    }
    let start = output.bytes.count
    output.bytes.append(contentsOf: text)
    plainTexts[column] = start..<output.bytes.count
  }

  private func isPlainAbove(_ text: UnsafeBufferPointer<UInt8>, column: Int) -> Bool {
    let place = plainTexts[column]
    guard place.count == text.count, let text = text.baseAddress else { return false }
    return output.bytes.withUnsafeBufferPointer { bytes in
      guard let above = UnsafeBufferPointer(rebasing: bytes[place]).baseAddress else { return false }
      return memcmp(above, text, place.count) == 0
    }
  }

  private mutating func write(quoting text: UnsafeBufferPointer<UInt8>, isNeutralised: Bool = false) {
    output.bytes.append(Self.quote)
    if isNeutralised { output.bytes.append(Self.apostrophe) }
    for index in text.indices {
      switch text[index] {
      case Self.quote:
        output.bytes.append(Self.quote)
        output.bytes.append(Self.quote)
      case 0x00: output.bytes += [0xEF, 0xBF, 0xBD]
      // CRLF and a lone CR are one line end.
      case 0x0D: if index + 1 == text.count || text[index + 1] != 0x0A { output.bytes.append(0x0A) }
      default: output.bytes.append(text[index])
      }
    }
    output.bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// Whether text holds what RFC 4180 quotes, or spaces at its ends, which some readers trim, or NUL.
  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return text.contains { $0 <= 0x2C && ($0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0) }
  }
}
