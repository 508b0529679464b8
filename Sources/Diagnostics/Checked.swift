/// What was read from a file without an error, and what is to be said about it all the same.
public struct Checked<Value> {
  /// What was read.
  public var value: Value
  /// The warnings, by place.
  public var warnings: [Diagnostic]

  /// Makes a checked value.
  public init(_ value: Value, warnings: [Diagnostic] = []) {
    self.value = value
    self.warnings = warnings
  }
}

extension Checked: Sendable where Value: Sendable {}
