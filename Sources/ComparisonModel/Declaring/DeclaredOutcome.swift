/// What becomes of something that a publisher declares when it is held against the image.
public enum DeclaredOutcome: String, CaseIterable, Hashable, Sendable {
  /// It is so.
  case holds
  /// It is not so.
  case differs
  /// Nothing at hand decides it.
  case undecided

  /// The sign that stands before the word.
  public var symbol: String {
    switch self {
    case .holds: "✓"
    case .differs: "✗"
    case .undecided: "?"
    }
  }
}
