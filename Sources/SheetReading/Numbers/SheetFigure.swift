/// What a cell says of a figure as people write it: one figure, about one, at least or at most one, or between two.
///
/// What is left once the words for that are taken away must be a number and a unit, and nothing else: nothing is ever
/// taken for another number.
public struct SheetFigure: Hashable, Sendable {
  /// What is said.
  public enum Kind: Hashable, Sendable {
    /// This figure.
    case exactly(SheetNumber)
    /// This one or more.
    case atLeast(SheetNumber)
    /// This one or less.
    case atMost(SheetNumber)
    /// Between the two. The unit of the first is that of the second where it has none.
    case range(SheetNumber, SheetNumber)
  }

  /// What is said.
  public let kind: Kind
  /// Whether it is said to be about so.
  public let isAbout: Bool

  private enum Word { case about, atLeast, atMost, until }

  /// Words before a figure.
  private static let before: [(text: String, means: Word)] = [
    ("약", .about), ("대략", .about), ("거의", .about), ("approximately", .about), ("approx.", .about),
    ("approx", .about), ("about", .about), ("circa", .about), ("ca.", .about), ("~", .about), ("≈", .about),
    ("최소", .atLeast), ("at least", .atLeast), ("more than", .atLeast), ("over", .atLeast), (">=", .atLeast),
    ("≥", .atLeast), (">", .atLeast), ("최대", .atMost), ("at most", .atMost), ("less than", .atMost),
    ("up to", .atMost), ("under", .atMost), ("<=", .atMost), ("≤", .atMost), ("<", .atMost),
  ]
  /// Words behind one.
  private static let behind: [(text: String, means: Word)] = [
    ("정도", .about), ("쯤", .about), ("내외", .about), ("이상", .atLeast), ("초과", .atLeast), ("넘음", .atLeast),
    ("이하", .atMost), ("미만", .atMost), ("까지", .until), ("or more", .atLeast), ("or less", .atMost),
    ("+", .atLeast),
  ]

  /// Reads a cell.
  ///
  /// - Throws: ``SheetNumber/Refusal`` where it says nothing of the kind.
  public init(_ cell: SheetCell) throws(SheetNumber.Refusal) {
    guard cell.kind == .text else {
      (kind, isAbout) = (.exactly(try SheetNumber(cell)), false)
      return
    }
    var text = SheetNumber.narrowed(cell.text)
    if SheetNumber.magnitudes.contains(where: text.lowercased().contains) { throw .magnitude }
    var words: Set<Word> = []
    // "450+ MB" has its sign before the unit.
    if let sign = text.firstMatch(of: /[0-9] ?(\+)/) {
      text.removeSubrange(sign.1.startIndex..<sign.1.endIndex)
      words.insert(.atLeast)
    }
    while let word = Self.take(&text) { words.insert(word) }
    isAbout = words.contains(.about)
    kind = try Self.kind(of: text, words.subtracting([.about]))
  }

  /// Takes a word away from either end of a text.
  private static func take(_ text: inout String) -> Word? {
    let lowered = text.lowercased()
    for (word, means) in before where lowered.hasPrefix(word) {
      text = String(text.dropFirst(word.count)).trimmedBlanks
      return means
    }
    for (word, means) in behind where lowered.hasSuffix(word) {
      text = String(text.dropLast(word.count)).trimmedBlanks
      return means
    }
    return nil
  }

  private static func kind(of text: String, _ words: Set<Word>) throws(SheetNumber.Refusal) -> Kind {
    if SheetNumber.isRange(text) {
      guard words.isSubset(of: [.until]),
        let ends = text.wholeMatch(
          of: /([0-9][0-9.,' ]*?)\s*([^0-9~〜∼–—-]*?)\s*(?:~|〜|∼|-|–|—|\bto\b|에서|부터)\s*([0-9].*)/)
      else { throw .range }
      let high = try SheetNumber(String(ends.3))
      let unit = ends.2.isEmpty ? high.writtenUnit : String(ends.2)
      return .range(try SheetNumber("\(ends.1) \(unit)"), high)
    }
    let number = try SheetNumber(text)
    switch words {
    case []: return .exactly(number)
    case [.atLeast]: return .atLeast(number)
    case [.atMost], [.until]: return .atMost(number)
    default: throw .bound
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmedBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
