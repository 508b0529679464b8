/// A number as it is written, taken apart.
struct NumberParts {
  /// Whether a `-` stands before it.
  var isNegative = false
  /// The part before the decimal mark, with its groups.
  var whole = ""
  /// The part behind the decimal mark, with its groups.
  var fraction = ""
  /// The exponent with its sign.
  var exponent: String?
  /// `%` or `‰`, before or behind.
  var sign = ""
  /// The decimal mark, where there is one.
  var hasMark = false

  /// Takes a number apart; nil where it is none. Two marks of groups never stand together.
  init?(_ text: String, decimalMark: Character, groupMark: Character) {
    var rest = text[...]
    func isSign(_ character: Character?) -> Bool { character == "%" || character == "‰" }
    var hasPlusOrMinus = false
    while let first = rest.first, "+-%‰".contains(first) {
      if isSign(first) {
        guard sign.isEmpty else { return nil }
        sign = String(first)
      } else {
        guard !hasPlusOrMinus else { return nil }
        (hasPlusOrMinus, isNegative) = (true, first == "-")
      }
      rest.removeFirst()
    }
    if isSign(rest.last) {
      guard sign.isEmpty else { return nil }
      sign = String(rest.removeLast())
    }
    if let mark = rest.firstIndex(where: { $0 == "E" || $0 == "e" }) {
      var digits = rest[rest.index(after: mark)...]
      let text = String(digits)
      if let first = digits.first, "+-".contains(first) { digits.removeFirst() }
      guard !digits.isEmpty, digits.count < 6, digits.allSatisfy(Self.isDigit) else { return nil }
      exponent = text
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: decimalMark, maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    whole = parts.first ?? ""
    fraction = parts.count > 1 ? parts[1] : ""
    hasMark = parts.count > 1
    guard Self.isGrouped(whole, groupMark), Self.isGrouped(fraction, groupMark), !(whole + fraction).isEmpty
    else {
      return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isGrouped(_ digits: String, _ mark: Character) -> Bool {
    digits.isEmpty
      || digits.split(separator: mark, omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0.allSatisfy(isDigit)
      }
  }

  /// The number, and its digits as programs write it.
  func value(groupMark: Character) -> (number: Double, digits: String)? {
    let bare = whole.filter { $0 != groupMark }
    let point = fraction.filter { $0 != groupMark }
    var digits = (isNegative ? "-" : "") + (bare.isEmpty ? "0" : bare) + (point.isEmpty ? "" : "." + point)
    if let exponent { digits += "E" + exponent }
    guard var number = Double(digits), number.isFinite else { return nil }
    if !sign.isEmpty {
      number /= sign == "%" ? 100 : 1_000
      digits = "\(number)"
    }
    return (number, digits)
  }
}
