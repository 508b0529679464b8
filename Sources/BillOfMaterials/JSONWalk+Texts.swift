import JSONDocuments
import Messages
import TextLayout

extension JSONWalk {
  /// The next value, a text on one line; nil where it is null.
  mutating func text(_ key: String) throws(JSONFault) -> String? {
    let node = try node()
    switch node.content {
    case .null: return nil
    case .string(let text):
      guard text.utf8.count <= BillLimits.maximumTextBytes else {
        throw JSONFault(
          .limit, offset: Int(node.offset),
          message: "'\(key)' has more than \(BillLimits.maximumTextBytes) bytes")
      }
      return VisibleText.line(text, maximumBytes: BillLimits.maximumTextBytes)
    default:
      throw JSONFault(.unexpectedKind, offset: Int(node.offset), message: "'\(key)' is to be a text")
    }
  }

  /// The texts of some keys of the next value, an object; other keys are gone over. Nothing where it is no object.
  mutating func texts(_ wanted: Set<String>) throws(JSONFault) -> [String: String] {
    guard kind == .object else {
      try skip()
      return [:]
    }
    var texts: [String: String] = [:]
    try members { key, _, walk throws(JSONFault) in
      if wanted.contains(key) { texts[key] = try walk.text(key) }
    }
    return texts
  }

  /// Goes through the elements of the next value; a null has none.
  mutating func items(
    _ key: String, _ body: (inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard kind == .scalar else { return try elements(body) }
    let node = try node()
    guard node.content == .null else {
      throw JSONFault(.unexpectedKind, offset: Int(node.offset), message: "'\(key)' is to be a list")
    }
  }
}
