public import Diagnostics

/// One key and its value in a mapping.
public struct YAMLEntry: Hashable, Sendable {
  /// The key: a scalar's text.
  public var key: String
  /// Where the key stands.
  public var keyLocation: SourceLocation
  /// The value.
  public var value: YAMLNode

  /// Makes an entry.
  public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}
