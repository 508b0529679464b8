/// What comes of a decision.
public enum Conclusion: Hashable, Sendable {
  /// This option has the most points. The number is its position among the options.
  case chosen(Int)
  /// These options have the same points.
  case tied([Int])
  /// Less than half of the weight is known, of the option with the most points or of all that it is compared
  /// with: too little to choose by.
  case tooThin(leading: Int)
  /// Nothing can be chosen: each option is out or open.
  case noneLeft
}
