public import Messages

/// Why a text is not JSON that can be read.
public struct JSONFault: Error, Hashable, Sendable {
  /// The kind of fault.
  public enum Code: Hashable, Sendable {
    /// The text does not follow the grammar of RFC 8259.
    case syntax
    /// A key is twice in one object.
    case duplicateKey
    /// A number does not fit: no 64-bit integer, or no finite double.
    case numberOverflow
    /// An escape names half of a surrogate pair.
    case unpairedSurrogate
    /// A string holds bytes that are not UTF-8.
    case notUTF8
    /// A value is of another kind than its place takes.
    case unexpectedKind
    /// A bound of ``JSONLimits`` is exceeded.
    case limit
  }

  /// The kind of fault.
  public var code: Code
  /// The byte of the text at which it is, counted from 0.
  public var offset: Int
  /// What is wrong.
  public var message: Message
  /// Whether a whole value was read, and the text goes on after it.
  public var isBehindValue: Bool

  /// Makes a fault.
  public init(_ code: Code, offset: Int, message: Message, isBehindValue: Bool = false) {
    self.code = code
    self.offset = offset
    self.message = message
    self.isBehindValue = isBehindValue
  }
}
