import Messages

extension Datatype {
  /// Why a cell is not of its datatype.
  struct Refusal: Error {
    var message: Message
  }

  /// The value of a cell's text.
  func value(_ text: String) throws(Refusal) -> CSVWValue {
    let value = CSVWValue(try content(text), base)
    try checkLength(text)
    try checkBounds(value)
    return value
  }

  private func content(_ text: String) throws(Refusal) -> CSVWValue.Content {
    switch base.family {
    case .number: return try number(text)
    case .yesNo: return try yesNo(text)
    case .moment: return .text(try moment(text))
    case .duration:
      guard DurationText.isDuration(text, base) else { throw Refusal(message: "it is no \(base.rawValue)") }
    case .binary: guard binaryCount(text) != nil else { throw Refusal(message: "it is no \(base.rawValue)") }
    case .text: break
    }
    if case .text(let pattern)? = format, !pattern.matches(text) {
      throw Refusal(message: "it is not of the column's pattern")
    }
    return .text(text)
  }

  private func number(_ text: String) throws(Refusal) -> CSVWValue.Content {
    var (pattern, decimalMark, groupMark): (NumberPattern?, Character, Character) = (nil, ".", ",")
    if case .number(let own, let decimal, let group)? = format {
      (pattern, decimalMark, groupMark) = (own, decimal, group)
    }
    if base.isFloating, let special = ["NaN": Double.nan, "INF": .infinity, "-INF": -.infinity][text] {
      return .number(special, digits: text)
    }
    guard let parts = NumberParts(text, decimalMark: decimalMark, groupMark: groupMark),
      base.isFloating || parts.exponent == nil, !base.isWhole || !parts.hasMark && parts.sign.isEmpty,
      let (number, digits) = parts.value(groupMark: groupMark)
    else { throw Refusal(message: "it is no \(base.rawValue)") }
    if let pattern, !pattern.admits(parts, groupMark: groupMark) {
      throw Refusal(message: "it is not of the column's pattern")
    }
    guard isWithinBase(digits) else { throw Refusal(message: "it is no \(base.rawValue)") }
    return .number(number, digits: digits)
  }

  private func isWithinBase(_ digits: String) -> Bool {
    let (lower, upper) = base.wholeBounds
    guard lower != nil || upper != nil else { return true }
    let isNegative = digits.hasPrefix("-")
    // What has more digits than any bound lies beyond the one that there is, if any.
    guard let number = Int128(digits) else { return isNegative ? lower == nil : upper == nil }
    return lower.map { $0 <= number } ?? true && upper.map { number <= $0 } ?? true
  }

  private func yesNo(_ text: String) throws(Refusal) -> CSVWValue.Content {
    if case .yesNo(let yes, let no)? = format {
      if text == yes { return .yesNo(true) }
      if text == no { return .yesNo(false) }
      throw Refusal(message: "it is neither '\(yes)' nor '\(no)'")
    }
    switch text {
    case "true", "1": return .yesNo(true)
    case "false", "0": return .yesNo(false)
    default: throw Refusal(message: "it is neither true nor false")
    }
  }

  private func moment(_ text: String) throws(Refusal) -> String {
    if case .moment(let pattern)? = format {
      guard let moment = pattern.moment(text, for: base) else {
        throw Refusal(message: "it is not of the column's pattern")
      }
      return moment
    }
    switch base {
    case .date, .time, .dateTime, .dateTimeStamp:
      guard let moment = MomentParts.text(ofXML: text, base) else {
        throw Refusal(message: "it is no \(base.rawValue)")
      }
      return moment
    default:
      guard MomentParts.isPart(text, base) else { throw Refusal(message: "it is no \(base.rawValue)") }
      return text
    }
  }

  // MARK: - Bounds

  /// How many bytes a binary text stands for; nil where it is none.
  private func binaryCount(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    func isLetter(_ byte: UInt8, upTo last: Character) -> Bool {
      guard let end = last.asciiValue else { return false }
      return (UInt8(ascii: "a")...end).contains(byte | 0x20) && byte >= UInt8(ascii: "A")
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if base == .hexBinary {
      return bytes.count % 2 == 0 && bytes.allSatisfy { digits.contains($0) || isLetter($0, upTo: "f") }
        ? bytes.count / 2 : nil
    }
    let body = bytes.filter { $0 != UInt8(ascii: " ") }
    let filling = body.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let isWhole = body.dropLast(filling).allSatisfy {
      digits.contains($0) || isLetter($0, upTo: "z") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
    }
    return isWhole && filling < 3 && body.count % 4 == 0 ? body.count / 4 * 3 - filling : nil
  }

  private func checkLength(_ text: String) throws(Refusal) {
    guard bounds.length ?? bounds.minimumLength ?? bounds.maximumLength != nil else { return }
    let count = base.family == .binary ? binaryCount(text) ?? 0 : text.unicodeScalars.count
    guard bounds.length.map({ $0 == count }) ?? true, count >= bounds.minimumLength ?? 0,
      count <= bounds.maximumLength ?? .max
    else { throw Refusal(message: "its length is \(count), which the column does not allow") }
  }

  private func checkBounds(_ value: CSVWValue) throws(Refusal) {
    let isWithin =
      holds(bounds.minimum, value) { $0 >= 0 } && holds(bounds.maximum, value) { $0 <= 0 }
      && holds(bounds.aboveThat, value) { $0 > 0 } && holds(bounds.belowThat, value) { $0 < 0 }
    guard isWithin else { throw Refusal(message: "it lies outside of what the column allows") }
  }

  private func holds(_ bound: String?, _ value: CSVWValue, _ isFine: (Int) -> Bool) -> Bool {
    guard let bound, let order = order(value.content, bound) else { return true }
    return isFine(order)
  }

  /// Whether a value is below (-1), at (0) or above (1) a bound; nil where they cannot be compared.
  private func order(_ value: CSVWValue.Content, _ bound: String) -> Int? {
    switch value {
    case .number(let number, _):
      guard let other = Double(bound) else { return nil }
      return number < other ? -1 : number > other ? 1 : 0
    case .text(let text) where base.family == .moment:
      let other = MomentParts.text(ofXML: bound, base) ?? bound
      return text < other ? -1 : text > other ? 1 : 0
    case .text, .yesNo: return nil
    }
  }

  /// Whether one bound of the description lies above another.
  static func isOrdered(_ lower: String, _ upper: String, orEqual: Bool) -> Bool {
    if let low = Double(lower), let high = Double(upper) { return orEqual ? low <= high : low < high }
    return orEqual ? lower <= upper : lower < upper
  }
}
