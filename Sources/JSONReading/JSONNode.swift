/// A value of a JSON text (RFC 8259), with its place in it.
public struct JSONNode: Hashable, Sendable {
  /// What a value is.
  public enum Content: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number without fraction and exponent; exact.
    case integer(Int64)
    /// A number with a fraction or an exponent; finite where the reading is strict.
    case number(Double)
    /// A string, its escapes resolved.
    case string(String)
    /// Values in order.
    case array([JSONNode])
    /// Keys and values in the order they are written; no key is there twice.
    case object([JSONMember])
  }

  /// What it is.
  public var content: Content
  /// The byte of the text at which it begins, counted from 0.
  public var offset: UInt32

  /// Makes a value.
  public init(_ content: Content, offset: UInt32) {
    self.content = content
    self.offset = offset
  }

  /// The value of an object's key; nil where it lacks the key or the value is no object.
  ///
  /// The members are looked through from the first on.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The keys and indexes that lead to what begins at a byte, such as `sources[0].title`; empty for the root.
  public func path(toOffset target: UInt32) -> String {
    var path = ""
    var node = self
    while true {
      switch node.content {
      case .object(let members):
        guard let member = members.lastIndex(notBehind: target, \.keyOffset).map({ members[$0] }) else {
          return path
        }
        path += path.isEmpty ? member.key : ".\(member.key)"
        if target < member.value.offset { return path }
        node = member.value
      case .array(let items):
        guard let index = items.lastIndex(notBehind: target, \.offset) else { return path }
        path += "[\(index)]"
        node = items[index]
      default:
        return path
      }
      if node.offset == target { return path }
    }
  }
}

extension Array {
  /// The last of these elements, which are in the order of their offsets, that begins at a byte or before it.
  fileprivate func lastIndex(notBehind target: UInt32, _ offset: (Element) -> UInt32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if offset(self[middle]) <= target { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
