internal import Diagnostics

/// How a column of a sheet writes its numbers.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// `1,234.5`.
  case point
  /// `1.234,5`.
  case comma
}

/// The number and the unit of a cell, told apart. What is no one figure is refused with its reason: a range, an
/// approximation, a bound, an order of magnitude. None is ever taken for another number.
struct SheetNumber {
  /// The digits, with separators as they stand in the cell.
  let digits: String
  /// What stands behind them, without blanks.
  let unit: String

  /// Words that make a cell tell less than a figure: all of them are claims, and no measurements.
  private static let approximations = ["약", "대략", "거의", "about", "approx", "ca.", "circa", "~", "≈", "±"]
  private static let bounds = [
    "이상", "이하", "초과", "미만", "최소", "최대", "넘", ">", "<", "≥", "≤", "+", "at least", "at most", "up to", "over",
    "under",
  ]
  private static let magnitudes = ["수십", "수백", "수천", "수만", "몇", "several", "some", "few"]

  init(_ text: String) throws(Refusal) {
    let plain = Self.narrowed(text)
    let lowered = plain.lowercased()
    if Self.magnitudes.contains(where: lowered.contains) { throw Refusal.magnitude }
    if Self.isRange(plain) { throw Refusal.range }
    if Self.approximations.contains(where: lowered.contains) { throw Refusal.approximation }
    if Self.bounds.contains(where: lowered.contains) { throw Refusal.bound }
    let number = plain.prefix { $0.isASCII && ($0.isNumber || ".,' ".contains($0)) }
    let trimmed = number.split(separator: " ").joined(separator: " ")
    unit = plain.dropFirst(number.count).split(separator: " ").joined(separator: " ")
    guard let first = trimmed.first, first.isNumber, trimmed.last?.isNumber == true,
      !unit.contains(where: \.isNumber)
    else {
      throw Refusal.noNumber
    }
    digits = trimmed
  }

  /// Why a cell is no figure.
  enum Refusal: Error {
    case approximation, bound, range, magnitude, noNumber, separators, ambiguous, tooLarge
  }

  /// Full-width characters as the usual ones, and every kind of blank as a plain one.
  private static func narrowed(_ text: String) -> String {
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
  private static func isRange(_ text: String) -> Bool {
    text.contains(/[0-9][^0-9.,]{0,12}(~|〜|∼|-|–|—|\bto\b|에서|부터)\s*[0-9]/)
  }

  // MARK: - Separators

  /// Which mark the digits show by themselves; nil where they could be read in both ways, or in either alike.
  var decidedMark: DecimalMark? {
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
    digits.wholeMatch(of: /[1-9][0-9]{0,2}[.,][0-9]{3}/) != nil
  }

  /// The number as it is written with a point and no groups.
  ///
  /// - Parameter mark: the decimal mark; nil where neither the column nor the user decides it.
  func plain(_ mark: DecimalMark?) throws(Refusal) -> String {
    guard let mark = mark ?? (digits.contains(where: { $0 == "." || $0 == "," }) ? nil : .point) else {
      throw Refusal.ambiguous
    }
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
