internal import ComparisonModel

/// The number and the unit of a cell, told apart. What is no one figure is refused with its reason: a range, an
/// approximation, a bound, an order of magnitude. None is ever taken for another number.
public struct SheetNumber: Hashable, Sendable {
  /// The digits, with separators as they stand in the cell.
  public let digits: String
  /// What stands behind them, without blanks, as it stands in the cell.
  public let writtenUnit: String
  /// Whether a workbook says that it is a number: then its digits have a point, and no groups.
  private let isTyped: Bool

  /// The unit, with Korean and English words for the symbol that they stand for.
  public var unit: String { Self.units[writtenUnit.lowercased()] ?? writtenUnit }

  private static let units: [String: String] = [
    "바이트": "B", "bytes": "B", "byte": "B", "킬로바이트": "kB", "메가바이트": "MB", "기가바이트": "GB", "테라바이트": "TB",
    "메가": "MB", "기가": "GB", "밀리초": "ms", "초": "s", "분": "min", "시간": "h", "일": "d", "퍼센트": "%",
  ]

  /// Words that make a cell tell less than a figure: all of them are claims, and no measurements.
  private static let approximations = ["약", "대략", "거의", "about", "approx", "ca.", "circa", "~", "≈", "±"]
  private static let bounds = [
    "이상", "이하", "초과", "미만", "최소", "최대", "넘", ">", "<", "≥", "≤", "+", "at least", "at most", "up to", "over",
    "under",
  ]
  static let magnitudes = ["수십", "수백", "수천", "수만", "몇", "several", "some", "few"]

  /// Reads a cell.
  ///
  /// - Throws: ``Refusal`` where it is no one figure.
  public init(_ cell: SheetCell) throws(Refusal) {
    guard cell.kind != .date, cell.kind != .error, cell.kind != .yesNo else { throw .noNumber }
    try self.init(cell.text, isTyped: cell.kind == .number)
  }

  /// Reads a text.
  ///
  /// - Throws: ``Refusal`` where it is no one figure.
  init(_ text: String, isTyped: Bool = false) throws(Refusal) {
    self.isTyped = isTyped
    if let figure = Self.figureAlone(text) {
      (digits, writtenUnit) = figure
      return
    }
    let plain = Self.narrowed(text)
    let lowered = plain.lowercased()
    if Self.magnitudes.contains(where: lowered.contains) { throw Refusal.magnitude }
    if Self.isRange(plain) { throw Refusal.range }
    if Self.approximations.contains(where: lowered.contains) { throw Refusal.approximation }
    if Self.bounds.contains(where: lowered.contains) { throw Refusal.bound }
    let number = plain.prefix { $0.isASCII && ($0.isNumber || ".,' ".contains($0)) }
    let trimmed = number.split(separator: " ").joined(separator: " ")
    writtenUnit = plain.dropFirst(number.count).split(separator: " ").joined(separator: " ")
    guard let first = trimmed.first, first.isNumber, trimmed.last?.isNumber == true,
      !writtenUnit.contains(where: \.isNumber)
    else {
      throw Refusal.noNumber
    }
    digits = trimmed
  }

  /// The digits and the unit of what most cells are: one number of ASCII, and nothing or a known unit behind it. Words
  /// are looked for only in what is anything else, since that takes half a millisecond.
  private static func figureAlone(_ text: String) -> (digits: String, unit: String)? {
    let bytes = text.utf8
    guard let first = bytes.first, isDigit(first) else { return nil }
    let digits = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard let last = digits.last, isDigit(last) else { return nil }
    let rest = bytes.dropFirst(digits.count).drop { $0 == UInt8(ascii: " ") }
    guard rest.count <= maximumSymbolBytes, digits.count <= maximumDigits else { return nil }
    let (number, unit) = (String(Substring(digits)), String(Substring(rest)))
    guard !unit.isEmpty else { return (number, unit) }
    return AmountUnit(unit)?.isKnown == true ? (number, unit) : nil
  }

  /// No number that fits has more, groups included.
  private static let maximumDigits = 40
  /// No known unit is written with more.
  static let maximumSymbolBytes = 8

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Why a cell is no figure.
  public enum Refusal: Error {
    /// It is about a figure.
    case approximation
    /// It is at least, or at most, a figure.
    case bound
    /// It lies between two.
    case range
    /// It is hundreds, or thousands.
    case magnitude
    /// It has no figure, or more than one.
    case noNumber
    /// Its separators do not stand as those of its column do.
    case separators
    /// It could be two numbers.
    case ambiguous
    /// It fits no 64-bit integer.
    case tooLarge
  }

  /// Full-width characters as the usual ones, and every kind of blank as a plain one.
  static func narrowed(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
        plain.unicodeScalars.append(narrow)
      } else if scalar.properties.isWhitespace {
        plain.append(" ")
      } else {
        plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
      }
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// `40~50MB`, `40-50 MB`, `40–50`, `40 to 50`: digits on both sides of what joins them.
  static func isRange(_ text: String) -> Bool {
    text.contains(/[0-9][^0-9.,]{0,12}(~|〜|∼|-|–|—|\bto\b|에서|부터)\s*[0-9]/)
  }

  // MARK: - Separators

  /// Which mark the digits show by themselves; nil where they could be read in both ways, or in either alike.
  public var decidedMark: DecimalMark? {
    if isTyped { return nil }
    let points = digits.filter { $0 == "." }.count
    let commas = digits.filter { $0 == "," }.count
    if points > 0, commas > 0 {
      guard let lastPoint = digits.lastIndex(of: "."), let lastComma = digits.lastIndex(of: ",") else {
        return nil
      }
      return lastPoint > lastComma ? .point : .comma
    }
    if points > 1 { return .comma }
    if commas > 1 { return .point }
    guard points + commas == 1, !isAmbiguous else { return nil }
    return points == 1 ? .point : .comma
  }

  /// Whether one separator stands before three digits: `1,234` and `1.234` are a thousand, or one and a bit.
  var isAmbiguous: Bool {
    guard !isTyped else { return false }
    let parts = digits.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3 else { return false }
    return parts[0].first != UInt8(ascii: "0") && parts.allSatisfy { $0.allSatisfy(Self.isDigit) }
  }

  /// The number as it is written with a point and no groups.
  ///
  /// - Parameter mark: the decimal mark; nil where neither the column nor the user decides it.
  /// - Throws: ``Refusal`` where it could be two numbers, or none.
  public func plain(_ mark: DecimalMark?) throws(Refusal) -> String {
    guard let mark = decidedMark ?? mark ?? (hasSeparator ? nil : .point) else { throw Refusal.ambiguous }
    return try plain(reading: mark)
  }

  private var hasSeparator: Bool { !isTyped && digits.contains { $0 == "." || $0 == "," } }

  /// The number as it is written with a point and no groups, where a mark is the decimal one.
  ///
  /// - Throws: ``Refusal/separators`` where its separators do not stand so.
  public func plain(reading mark: DecimalMark) throws(Refusal) -> String {
    if isTyped { return digits }
    let decimal: Character = mark == .point ? "." : ","
    let group: Character = mark == .point ? "," : "."
    let parts = digits.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw Refusal.separators }
    let groups = parts[0].split(omittingEmptySubsequences: false) { $0 == group || $0 == " " || $0 == "'" }
    let areGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard areGrouped, (groups + [fraction]).allSatisfy({ $0.allSatisfy(\.isNumber) }),
      parts.count == 1 || !fraction.isEmpty
    else { throw Refusal.separators }
    return groups.joined() + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
