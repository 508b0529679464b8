import ComparisonModel

/// What has become of a decision, by the word that a person wrote into its record.
public enum RecordStatus: Hashable, Sendable {
  /// Nobody has decided yet.
  case proposed
  /// It is decided.
  case accepted
  /// It is decided against.
  case rejected
  /// It holds no longer, and nothing else is in its place.
  case deprecated
  /// Another record is in its place.
  case superseded
  /// No word that is known here.
  case unknown

  /// The status that a text begins with, whatever marks stand around it.
  ///
  /// Unknown is always safe: a record that this program did not write as it is, is kept whatever its status.
  init(_ text: some StringProtocol) {
    let words = Self.words(of: text)
    self =
      words.isEmpty
      ? .unknown : Language.allCases.lazy.compactMap { Self.status(words, in: $0) }.first ?? .unknown
  }

  /// The words of a text in lower case and composed (Unicode normal form C, as Swift compares), each a run of
  /// letters.
  private static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !isIgnorable(scalar) {
        words.append(word.lowercased())
        word = ""
        if words.count == maximumWords { return words }
      }
    }
    return word.isEmpty ? words : words + [word.lowercased()]
  }

  /// The most words that are looked at.
  private static let maximumWords = 3

  /// What is not seen: joiners, the soft hyphen, marks of direction.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }
}
