/// What a comparison says now that it did not say before.
public struct ComparisonChange: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An image was built anew: its name leads to another digest.
    case digest
    /// A measured value of a cell.
    case figure
    /// The verdict of a cell.
    case verdict
    /// What a decision comes to.
    case outcome
  }

  /// What changed.
  public var kind: Kind
  /// Whose: an image's name, a candidate's id, or a profile's.
  public var subject: String
  /// The criterion's id; nil where the change is of no cell.
  public var criterion: String?
  /// What it was, as people read it.
  public var before: String
  /// What it is now.
  public var after: String

  /// Makes a change.
  public init(
    _ kind: Kind, of subject: String, criterion: String? = nil, before: String, after: String
  ) {
    self.kind = kind
    self.subject = subject
    self.criterion = criterion
    self.before = before
    self.after = after
  }
}
