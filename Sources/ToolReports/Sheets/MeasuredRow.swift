public import ComparisonModel

/// What a row of a sheet measures.
public struct MeasuredRow: Sendable {
  /// The image's name.
  public var name: String
  /// The image's platform; nil where the row does not tell it.
  public var platform: String?
  /// The candidate that the row names.
  public var candidate: Candidate.ID?
  /// What is measured, for each fact of ``MeasuredSheet/facts``; nil where the row says nothing of it.
  public var values: [FactValue?]
}
