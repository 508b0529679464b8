/// Which way a criterion is better.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  /// Less is better, as with sizes.
  case lower
  /// More is better.
  case higher
  /// Neither: the criterion only describes.
  case neutral
}
