/// The type of a criterion's values.
public enum ValueKind: String, CaseIterable, Hashable, Sendable {
  /// Amounts of bytes.
  case bytes
  /// Amounts of anything else that has a unit: durations, prices, shares.
  case amount
  /// Whole numbers of something, whose unit the criterion names.
  case count
  /// Levels of a scale.
  case level
  /// Names of things, compared as sets.
  case names
  /// One name or version, compared as a whole.
  case text
  /// Days of the calendar.
  case date
  /// Versions, of which a shorter one names all its releases.
  case version
  /// Words that only people can judge.
  case words
  /// Yes or no.
  case yesNo = "yes-no"
}

extension ValueKind {
  /// Whether claims of this kind can be compared with facts of another: bytes with bytes, numbers with numbers
  /// and with how many names there are, names with names, dates with dates and versions with versions. Levels and words are compared with nothing, and any
  /// fact may stand beside them.
  public func admits(_ fact: ValueKind) -> Bool {
    switch self {
    case .bytes, .amount, .date, .version: fact == self
    case .count: fact == .count || fact == .names
    case .names, .text: fact == .names || fact == .text || fact == .version
    case .yesNo: fact == .yesNo || fact == .names || fact == .text
    case .level, .words: true
    }
  }
}
