import ComparisonModel
import ReportModel
import SpreadsheetTexts

/// Writes a table as CSV.
struct CSVWriter {
  private var output: ByteWriter
  private let profile: CSVProfile
  private var yes: [UInt8] = []
  private var no: [UInt8] = []

  init(sink: any ByteSink, profile: CSVProfile) {
    output = ByteWriter(sink: sink)
    self.profile = profile
  }

  /// Writes the header and the rows.
  mutating func write(_ table: DataTable, in language: Language) throws {
    if profile.startsWithMark { output.bytes += [0xEF, 0xBB, 0xBF] }
    yes = Array(FactValue.yesNo(true).text(in: language).utf8)
    no = Array(FactValue.yesNo(false).text(in: language).utf8)
    write(row: table.headers(in: language).map { .text($0) })
    var number = 0
    try table.forEachRow { row in
      number += 1
      if profile.protectsText {
        try SpreadsheetLimits.sheets.check(row, number: number, of: table, in: language)
      } else {
        try SpreadsheetLimits.checkEven(row, number: number, of: table)
      }
      write(row: row)
      try output.flushIfLarge()
    }
    guard number == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: number)
    }
    try output.flush()
  }

  private mutating func write(row: [DataTable.Datum]) {
    var isFirst = true
    for datum in row {
      if !isFirst { output.bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      switch datum {
      // A row of one empty value would be an empty line, which readers skip.
      case .empty: if row.count == 1 { output.bytes += [Self.quote, Self.quote] }
      case .text(""): if row.count == 1 { output.bytes += [Self.quote, Self.quote] }
      case .text(let text): write(text, isProtected: profile.protectsText)
      case .date(let text): write(text, isProtected: false)
      case .integer(let number): write(number)
      case .yesNo(let isSo): output.bytes.append(contentsOf: isSo ? yes : no)
      case .number(let digits): output.bytes.append(contentsOf: digits.utf8)
      }
    }
    output.bytes.append(0x0D)
    output.bytes.append(0x0A)
  }

  private mutating func write(_ number: Int64) {
    var magnitude = number.magnitude
    let start = output.bytes.count
    repeat {
      output.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
    if number < 0 { output.bytes.append(UInt8(ascii: "-")) }
    output.bytes[start...].reverse()
  }

  private mutating func write(_ text: String, isProtected: Bool) {
    var text = text
    text.withUTF8 { write($0, isProtected: isProtected) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, isProtected: Bool) {
    let isNeutralised = isProtected && SpreadsheetText.needsApostrophe(text)
    guard Self.needsQuotes(text) else {
      if isNeutralised { output.bytes.append(Self.apostrophe) }
      output.bytes.append(contentsOf: text)
      return
    }
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
