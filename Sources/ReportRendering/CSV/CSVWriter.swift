import ComparisonModel
import ReportModel
import SpreadsheetTexts

/// Writes a table as CSV.
struct CSVWriter {
  private var output: ByteWriter
  private let profile: CSVProfile
  private var yes: [UInt8] = []
  private var no: [UInt8] = []
  /// The row that is written, and the one above it.
  private var line = CSVLine()
  private var above = CSVLine()

  init(sink: any ByteSink, profile: CSVProfile) {
    output = ByteWriter(sink: sink)
    self.profile = profile
  }

  /// Writes the header and the rows.
  mutating func write(_ table: DataTable, in language: Language) throws {
    if profile.startsWithMark { output.bytes += [0xEF, 0xBB, 0xBF] }
    yes = Array(FactValue.yesNo(true).text(in: language).utf8)
    no = Array(FactValue.yesNo(false).text(in: language).utf8)
    write(row: table.headers(in: language).map { .text($0) }, .all)
    let limits = SpreadsheetLimits.sheets
    var number = 0
    try table.forEachChange { row, changed in
      number += 1
      try SpreadsheetLimits.checkEven(row, number: number, of: table)
      let longest = write(row: row, changed)
      if profile.protectsText, longest >= limits.maximumCharactersPerCell {
        try limits.check(row, number: number, of: table, in: language)
      }
      try output.flushIfLarge()
    }
    guard number == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: number)
    }
    try output.flush()
  }

  /// Writes a row: what has not changed is copied from the row above, as it was written there.
  ///
  /// - Returns: How many bytes the longest text has that is new.
  @discardableResult
  private mutating func write(row: [DataTable.Datum], _ changed: ChangedColumns) -> Int {
    var longest = 0
    line.begin()
    var column = 0
    while column < row.count {
      let first = column
      while column < row.count, !changed.contains(column) { column += 1 }
      if column > first { line.copy(first..<column, from: above) }
      guard column < row.count else { break }
      line.beginCell()
      longest = max(longest, write(row[column], isAlone: row.count == 1))
      column += 1
    }
    line.end()
    output.bytes.append(contentsOf: line.bytes)
    swap(&line, &above)
    return longest
  }

  /// Writes a cell.
  ///
  /// - Returns: How many bytes its text has; 0 where it is none.
  private mutating func write(_ datum: DataTable.Datum, isAlone: Bool) -> Int {
    switch datum {
    // A row of one empty value would be an empty line, which readers skip.
    case .empty: if isAlone { line.bytes += [Self.quote, Self.quote] }
    case .text(let text) where text.utf8.isEmpty: if isAlone { line.bytes += [Self.quote, Self.quote] }
    case .text(let text):
      write(text)
      return text.utf8.count
    case .date(let text): write(date: text)
    case .integer(let number): line.bytes.append(contentsOf: String(number).utf8)
    case .yesNo(let isSo): line.bytes.append(contentsOf: isSo ? yes : no)
    case .number(let digits): line.bytes.append(contentsOf: digits.utf8)
    }
    return 0
  }

  private mutating func write(date text: String) {
    var text = text
    text.withUTF8 { Self.needsQuotes($0) ? write(quoting: $0) : line.bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ text: String) {
    // The bytes lie together on Linux; asking for them in place spares a copy of each text.
    if text.utf8.withContiguousStorageIfAvailable({ write($0) }) != nil { return }
    var copy = text
    copy.withUTF8 { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    let isNeutralised = profile.protectsText && SpreadsheetText.needsApostrophe(text)
    if Self.needsQuotes(text) { return write(quoting: text, isNeutralised: isNeutralised) }
    if isNeutralised { line.bytes.append(Self.apostrophe) }
    line.bytes.append(contentsOf: text)
  }

  private mutating func write(quoting text: UnsafeBufferPointer<UInt8>, isNeutralised: Bool = false) {
    line.bytes.append(Self.quote)
    if isNeutralised { line.bytes.append(Self.apostrophe) }
    for index in text.indices {
      switch text[index] {
      case Self.quote:
        line.bytes.append(Self.quote)
        line.bytes.append(Self.quote)
      case 0x00: line.bytes += [0xEF, 0xBF, 0xBD]
      // CRLF and a lone CR are one line end.
      case 0x0D: if index + 1 == text.count || text[index + 1] != 0x0A { line.bytes.append(0x0A) }
      default: line.bytes.append(text[index])
      }
    }
    line.bytes.append(Self.quote)
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
