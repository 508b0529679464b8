/// A value of JSON (RFC 8259) whose meaning the model does not know.
public enum JSONValue: Hashable, Sendable {
  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction or an exponent.
  case number(Double)
  /// A string.
  case text(String)
  /// Values in order.
  case list([JSONValue])
  /// Keys, each once, and values in the order they are written.
  case object([Member])
}
