/// A pattern of numbers (UAX #35), of the signs that CSVW asks for: `0 # E + - % ‰`, the decimal mark and groups.
struct NumberPattern: Hashable, Sendable {
  private var prefix = ""
  private var suffix = ""
  private var minimumWhole = 0
  private var maximumWhole: Int?
  private var minimumFraction = 0
  private var maximumFraction = 0
  /// The sizes of groups: of the one at the point, of those before it, and of those behind the point.
  private var groups: (primary: Int?, secondary: Int?, fraction: Int?)
  private var hasExponent = false

  static func == (left: NumberPattern, right: NumberPattern) -> Bool { left.identity == right.identity }
  func hash(into hasher: inout Hasher) { hasher.combine(identity) }
  private var identity: [String] {
    [
      prefix, suffix,
      "\(minimumWhole) \(maximumWhole ?? -1) \(hasExponent) \(minimumFraction) \(maximumFraction) \(groups)",
    ]
  }

  /// Reads a pattern; nil where it is none.
  init?(_ text: String, decimalMark: Character, groupMark: Character) {
    var rest = text[...]
    while let first = rest.first, "+-%‰".contains(first) { prefix.append(rest.removeFirst()) }
    while let last = rest.last, "%‰".contains(last) { suffix.append(rest.removeLast()) }
    if let exponent = rest.firstIndex(of: "E") {
      var digits = rest[rest.index(after: exponent)...]
      if digits.first == "+" { digits.removeFirst() }
      guard !digits.isEmpty, digits.allSatisfy({ $0 == "0" || $0 == "#" }) else { return nil }
      hasExponent = true
      rest = rest[..<exponent]
    }
    let parts = rest.split(separator: decimalMark, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count < 3, prefix.count < 3, suffix.count < 2, text.count <= 200
    else {
      return nil
    }
    guard readWhole(whole, groupMark), readFraction(parts.dropFirst().first ?? "", groupMark) else {
      return nil
    }
    guard !(whole.isEmpty && maximumFraction == 0) else { return nil }
  }

  /// The part before the point: `#` only before `0`, and groups of one size but for the first.
  private mutating func readWhole(_ text: Substring, _ mark: Character) -> Bool {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard digits.drop(while: { $0 == "#" }).allSatisfy({ $0 == "0" }) else { return false }
    minimumWhole = digits.count { $0 == "0" }
    // Before an exponent stand as many digits as the pattern has.
    if hasExponent { maximumWhole = digits.count }
    guard parts.count > 1 else { return true }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return false }
    groups.primary = parts.last?.count
    groups.secondary = parts.count > 2 ? parts[parts.count - 2].count : groups.primary
    return true
  }

  /// The part behind the point: `0` only before `#`.
  private mutating func readFraction(_ text: Substring, _ mark: Character) -> Bool {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard digits.drop(while: { $0 == "0" }).allSatisfy({ $0 == "#" }) else { return false }
    minimumFraction = digits.count { $0 == "0" }
    maximumFraction = digits.count
    if parts.count > 1 {
      guard parts.allSatisfy({ !$0.isEmpty }) else { return false }
      groups.fraction = parts[0].count
    }
    return true
  }

  /// Whether a number is written so.
  func admits(_ number: NumberParts, groupMark: Character) -> Bool {
    guard prefix.filter({ "%‰".contains($0) }) + suffix == number.sign, hasExponent || number.exponent == nil,
      !hasExponent || number.exponent != nil
    else { return false }
    let whole = number.whole.filter { $0 != groupMark }
    let fraction = number.fraction.filter { $0 != groupMark }
    guard whole.count >= minimumWhole, whole.count <= maximumWhole ?? .max, fraction.count >= minimumFraction,
      fraction.count <= maximumFraction
    else { return false }
    return Self.grouped(whole, primary: groups.primary, secondary: groups.secondary, groupMark)
      == number.whole
      && Self.groupedFraction(fraction, groups.fraction, groupMark) == number.fraction
  }

  private static func grouped(
    _ digits: String, primary: Int?, secondary: Int?, _ mark: Character
  ) -> String {
    guard let primary, let secondary, digits.count > primary else { return digits }
    var parts = [String(digits.suffix(primary))]
    var rest = digits.dropLast(primary)
    while rest.count > secondary {
      parts.append(String(rest.suffix(secondary)))
      rest = rest.dropLast(secondary)
    }
    if !rest.isEmpty { parts.append(String(rest)) }
    return parts.reversed().joined(separator: String(mark))
  }

  private static func groupedFraction(_ digits: String, _ size: Int?, _ mark: Character) -> String {
    guard let size, size > 0 else { return digits }
    var parts: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      parts.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return parts.joined(separator: String(mark))
  }
}
