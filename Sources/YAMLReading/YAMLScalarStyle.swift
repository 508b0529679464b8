/// How a scalar is written.
public enum YAMLScalarStyle: Hashable, Sendable {
  /// Without quotes: the only style in which `true` and `1` can be more than text.
  case plain
  /// In single quotes.
  case singleQuoted
  /// In double quotes.
  case doubleQuoted
  /// As a block that keeps its lines (`|`).
  case literal
  /// As a block that folds its lines (`>`).
  case folded
}
