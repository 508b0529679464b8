/// How a column of a sheet writes its numbers.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// `1,234.5`.
  case point
  /// `1.234,5`.
  case comma
}
