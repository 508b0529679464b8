/// A part of a regular expression.
indirect enum PatternNode {
  case characters(PatternCharacters)
  case start, end
  case sequence([PatternNode])
  case either([PatternNode])
  case times(PatternNode, (least: Int, most: Int?))
}

/// A set of characters.
struct PatternCharacters: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isInverted = false

  /// Whether a character is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isInverted
  }
}

/// Reads a regular expression.
struct PatternParser {
  /// How deep groups may lie in each other.
  private static let maximumNesting = 50
  /// How often something may be repeated where a pattern names the number.
  private static let maximumTimes = 1_000

  private var rest: ArraySlice<Unicode.Scalar>
  private var nesting = 0

  init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

  /// The whole pattern; nil where it is none.
  mutating func pattern() -> PatternNode? {
    guard let node = choice(), rest.isEmpty else { return nil }
    return node
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func choice() -> PatternNode? {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.maximumNesting else { return nil }
    var parts: [PatternNode] = []
    repeat {
      guard let part = sequence() else { return nil }
      parts.append(part)
    } while take("|")
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = atom(), let part = repeated(atom) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func atom() -> PatternNode? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case "(":
      if take("?"), !take(":") { return nil }
      guard let inner = choice(), take(")") else { return nil }
      return inner
    case "[": return characterClass().map { .characters($0) }
    case ".": return .characters(PatternCharacters(ranges: [10...10, 13...13], isInverted: true))
    case "^": return .start
    case "$": return .end
    case "\\": return escaped().map { .characters($0) }
    case "*", "+", "?", "{": return nil
    default: return .characters(PatternCharacters(ranges: [first.value...first.value]))
    }
  }

  private mutating func repeated(_ atom: PatternNode) -> PatternNode? {
    var node = atom
    if take("*") {
      node = .times(node, (0, nil))
    } else if take("+") {
      node = .times(node, (1, nil))
    } else if take("?") {
      node = .times(node, (0, 1))
    } else if take("{") {
      guard let least = number() else { return nil }
      var most: Int? = least
      if take(",") { most = rest.first == "}" ? nil : number() }
      guard take("}"), least <= most ?? least, rest.first != "?" else { return nil }
      node = .times(node, (least, most))
    } else {
      return node
    }
    // Lazy repetition matches the same texts.
    _ = take("?")
    return rest.first.map { "*+{".unicodeScalars.contains($0) } == true ? nil : node
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    guard digits.count < 5 else { return nil }
    return Int(String(String.UnicodeScalarView(digits))).flatMap { $0 <= Self.maximumTimes ? $0 : nil }
  }

  private mutating func escaped() -> PatternCharacters? {
    guard let letter = rest.popFirst() else { return nil }
    let digits: [ClosedRange<UInt32>] = [48...57]
    let words = digits + [65...90, 95...95, 97...122, 0xAA...0xD7FF, 0xE000...0x10FFFF]
    let blanks: [ClosedRange<UInt32>] = [9...10, 13...13, 32...32]
    switch letter {
    case "d": return PatternCharacters(ranges: digits)
    case "D": return PatternCharacters(ranges: digits, isInverted: true)
    case "w": return PatternCharacters(ranges: words)
    case "W": return PatternCharacters(ranges: words, isInverted: true)
    case "s": return PatternCharacters(ranges: blanks)
    case "S": return PatternCharacters(ranges: blanks, isInverted: true)
    case "n": return PatternCharacters(ranges: [10...10])
    case "r": return PatternCharacters(ranges: [13...13])
    case "t": return PatternCharacters(ranges: [9...9])
    case _ where letter.properties.isAlphabetic || digits[0].contains(letter.value): return nil
    default: return PatternCharacters(ranges: [letter.value...letter.value])
    }
  }

  private mutating func characterClass() -> PatternCharacters? {
    var set = PatternCharacters(isInverted: take("^"))
    var isFirst = true
    while let next = rest.popFirst() {
      if next == "]", !isFirst { return set }
      isFirst = false
      if next == "[" { return nil }
      var low = next.value
      if next == "\\" {
        guard let inner = escaped(), !inner.isInverted else { return nil }
        guard inner.ranges.count == 1, inner.ranges[0].count == 1 else {
          set.ranges += inner.ranges
          continue
        }
        low = inner.ranges[0].lowerBound
      }
      guard rest.first == "-", rest.dropFirst().first != "]" else {
        set.ranges.append(low...low)
        continue
      }
      rest.removeFirst()
      guard var high = rest.popFirst() else { return nil }
      if high == "\\" {
        guard let inner = escaped(), inner.ranges.count == 1, inner.ranges[0].count == 1,
          let scalar = Unicode.Scalar(inner.ranges[0].lowerBound)
        else { return nil }
        high = scalar
      }
      guard low <= high.value else { return nil }
      set.ranges.append(low...high.value)
    }
    return nil
  }
}
