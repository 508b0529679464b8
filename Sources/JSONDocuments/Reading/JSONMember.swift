/// One key and its value in a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public var key: String
  /// The byte of the text at which the key begins, its quote included.
  public var keyOffset: UInt32
  /// The value.
  public var value: JSONNode

  /// Makes a member.
  public init(key: String, keyOffset: UInt32, value: JSONNode) {
    self.key = key
    self.keyOffset = keyOffset
    self.value = value
  }
}
