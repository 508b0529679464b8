/// The type of a criterion's values.
public enum ValueKind: String, CaseIterable, Hashable, Sendable {
  /// Amounts of bytes.
  case bytes
  /// Whole numbers of something, whose unit the criterion names.
  case count
  /// Levels of a scale.
  case level
  /// Names of things, compared as sets.
  case names
  /// One name or version, compared as a whole.
  case text
  /// Words that only people can judge.
  case words
  /// Yes or no.
  case yesNo = "yes-no"
}

extension ValueKind {
  /// Whether claims of this kind can be compared with facts of another: bytes with bytes, numbers with numbers
  /// and with how many names there are, names with names. Levels and words are compared with nothing, and any
  /// fact may stand beside them.
  public func admits(_ fact: ValueKind) -> Bool {
    switch self {
    case .bytes: fact == .bytes
    case .count: fact == .count || fact == .names
    case .names, .text, .yesNo: fact == .names || fact == .text
    case .level, .words: true
    }
  }
}
