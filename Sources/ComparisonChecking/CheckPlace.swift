public import ComparisonModel

/// Where a check's problems are, and in which language they are told.
public struct CheckPlace: Hashable, Sendable {
  /// The file of the comparison, as the user named it.
  public let file: String
  /// Whether it is a file in which somebody can look a line up; the built-in guide is none.
  public let hasLines: Bool
  /// The language to speak.
  public let language: Language

  /// Makes a place.
  public init(file: String, hasLines: Bool, language: Language) {
    self.file = file
    self.hasLines = hasLines
    self.language = language
  }
}
