/// A line of the head of a message: `Accept: text/plain`.
public struct HTTPField: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String

  /// Makes a field; nil when the value has a character that would end the line, or none can be sent of.
  public init?(_ name: String, _ value: String) {
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    self.name = name
    self.value = value
  }
}
