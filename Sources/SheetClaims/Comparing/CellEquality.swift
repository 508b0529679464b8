internal import ComparisonModel
internal import ReportModel
internal import SheetReading
internal import SpreadsheetTexts

/// Whether a cell still holds what a report wrote into it, however the spreadsheet shows it: numbers with other
/// separators, dates in another order, truth values in another language.
enum CellEquality {
  /// Whether the cell holds the value.
  static func holds(_ cell: SheetCell?, _ datum: DataTable.Datum) -> Bool {
    guard let cell, !cell.isBlank else { return isNothing(datum) }
    switch datum {
    case .empty: return false
    case .text(let text): return isText(cell, text)
    case .integer(let number): return isNumber(cell, String(number))
    case .number(let digits): return isNumber(cell, digits)
    case .date(let day): return isDay(cell, day)
    case .yesNo(let isSo): return isTruth(cell, isSo)
    }
  }

  /// Whether the cell holds what a spreadsheet makes of a text that nothing protects: of the version 3.20 the number 3.2,
  /// of 26.8.2 a day of 2002.
  static func isRewritten(_ cell: SheetCell, _ datum: DataTable.Datum) -> Bool {
    guard case .text(let text) = datum, LooksLikeNumber.test(text.utf8) else { return false }
    if canonical(cell.text) == canonical(text) { return true }
    let (old, new) = (numbers(text), numbers(cell.text))
    let hasMonth = cell.text.contains { $0.isLetter }
    return old.sorted() == new.sorted() || hasMonth && !new.isEmpty && Set(new).isSubset(of: old)
  }

  /// The numbers in a text, years of this century without it.
  private static func numbers(_ text: String) -> [Int] {
    text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }.map {
      (2000...2099).contains($0) ? $0 - 2000 : $0
    }
  }

  private static func isNothing(_ datum: DataTable.Datum) -> Bool {
    switch datum {
    case .empty: true
    case .text(let text): text.trimmedLines.isEmpty
    case .integer, .number, .date, .yesNo: false
    }
  }

  private static func isText(_ cell: SheetCell, _ text: String) -> Bool {
    let expected = plain(text)
    return plain(cell.text) == expected || plain(SpreadsheetText.restore(cell.text)) == expected
  }

  /// A text with line feeds for all line ends, and without blanks at its ends, which editors and spreadsheets change.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": plain.append("\n")
      case "\n" where plain.last == "\n" && text.utf8.contains(0x0D): break
      case "\0": plain.append("\u{FFFD}")
      default: plain.append(scalar)
      }
    }
    return String(plain).trimmedLines
  }

  // MARK: - Numbers

  private static func isNumber(_ cell: SheetCell, _ digits: String) -> Bool {
    if cell.text == digits { return true }
    guard let number = try? SheetNumber(cell) else { return false }
    let expected = canonical(digits)
    // Either mark is good enough to see that nothing was changed.
    return DecimalMark.allCases.contains { mark in
      (try? number.plain(reading: mark)).map { canonical($0) == expected } ?? false
    }
  }

  /// Digits without zeros at their ends.
  private static func canonical(_ digits: String) -> String {
    guard digits.contains(".") else { return String(digits.drop { $0 == "0" }) }
    var text = digits
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text.drop { $0 == "0" })
  }

  // MARK: - Days and truth

  /// A day in any order that people write it: year first or last, month or day before the other.
  private static func isDay(_ cell: SheetCell, _ day: String) -> Bool {
    if cell.text.hasPrefix(day) || day.hasPrefix(cell.text) && cell.text.count >= 10 { return true }
    let expected = day.prefix(10).split(separator: "-").compactMap { Int($0) }
    let parts = cell.text.split { !($0.isASCII && $0.isNumber) }.prefix(3).compactMap { Int($0) }
    guard expected.count == 3, parts.count == 3 else { return false }
    func isYear(_ number: Int) -> Bool { number == expected[0] || number + 2000 == expected[0] }
    return isYear(parts[0]) && parts[1] == expected[1] && parts[2] == expected[2]
      || isYear(parts[2]) && Set(parts.prefix(2)) == Set(expected.suffix(2))
  }

  private static let truths = ["true", "wahr", "참"]
  private static let falsehoods = ["false", "falsch", "거짓"]

  private static func isTruth(_ cell: SheetCell, _ isSo: Bool) -> Bool {
    let text = cell.text.trimmedLines.lowercased()
    let own = Language.allCases.map { FactValue.yesNo(isSo).text(in: $0) }
    return own.contains(text) || (isSo ? truths : falsehoods).contains(text)
  }
}
