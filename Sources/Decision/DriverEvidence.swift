public import ComparisonModel

/// What is known of an option by one driver.
public enum DriverEvidence: Hashable, Sendable {
  /// A measured value, and the position of its measurement.
  case measured(FactValue, measurement: Int)
  /// What sources rate it, from the least to the most of the scale; several where they disagree.
  case rated([Level.ID])
  /// Nothing is known.
  case unknown
}
