/// The id of a `Subject` in a comparison file, such as `node-alpine`.
///
/// Ids of different subjects are different types, so that a criterion's id cannot be taken for a candidate's.
public struct Identifier<Subject>: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The id as it is written in the file.
  public var rawValue: String

  /// Makes an id from its text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an id from a literal.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}
