import Diagnostics
import JSONDocuments
import Messages

/// A JSON file of a project, read as npm reads it, with the places that its errors name.
struct ProjectJSON {
  let root: JSONNode
  private let bytes: [UInt8]
  private let path: String
  /// What the file should be, such as `lock file of npm`.
  private let kind: String

  /// Reads a file, whose root must be an object.
  init(_ bytes: [UInt8], path: String, kind: String) throws(ProjectError) {
    self.bytes = bytes
    self.path = path
    self.kind = kind
    var parser = JSONParser(limits: ProjectLimits.json, strictness: .asNode)
    do throws(JSONFault) {
      root = try parser.parse(bytes)
    } catch {
      throw Self.error(error, bytes, path: path, kind: kind)
    }
    guard case .object = root.content else { throw unexpected(root, "an object") }
  }

  /// The text of a value; nil where there is none.
  func text(_ node: JSONNode?) throws(ProjectError) -> String? {
    guard let node, node.content != .null else { return nil }
    guard case .string(let text) = node.content else { throw unexpected(node, "a text") }
    return text
  }

  /// The whole number of a value; nil where there is none.
  func integer(_ node: JSONNode?) throws(ProjectError) -> Int64? {
    guard let node, node.content != .null else { return nil }
    guard case .integer(let number) = node.content else { throw unexpected(node, "a whole number") }
    return number
  }

  /// The members of an object; nil where there is none.
  func members(_ node: JSONNode?) throws(ProjectError) -> [JSONMember]? {
    guard let node, node.content != .null else { return nil }
    guard case .object(let members) = node.content else { throw unexpected(node, "an object") }
    return members
  }

  private func unexpected(_ node: JSONNode, _ expected: Message) -> ProjectError {
    let keys = root.path(toOffset: node.offset)
    return Self.error(
      .malformed, at: Int(node.offset), in: bytes, path: path,
      message:
        "it is no \(kind): \(keys.isEmpty ? "" : "\(QuotedText.escaped(keys)): ")\(expected) is expected")
  }

  private static func error(
    _ fault: JSONFault, _ bytes: [UInt8], path: String, kind: String
  ) -> ProjectError {
    let isLimit = fault.code == .limit
    return error(
      isLimit ? .tooLarge : .malformed, at: fault.offset, in: bytes, path: path,
      message: isLimit ? fault.message : "it is no \(kind): \(fault.message)\(hint(fault, bytes))")
  }

  private static func error(
    _ code: ProjectError.Code, at offset: Int, in bytes: [UInt8], path: String, message: Message
  ) -> ProjectError {
    let location = SourceLocation(ofByte: offset, in: bytes)
    return ProjectError(code, path: path, line: location.line, column: location.column, message: message)
  }

  /// What editors' JSON has and JSON has not.
  private static func hint(_ fault: JSONFault, _ bytes: [UInt8]) -> Message {
    guard fault.code == .syntax, bytes.indices.contains(fault.offset) else { return "" }
    switch bytes[fault.offset] {
    case UInt8(ascii: "/"): return "; JSON has no comments"
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let before = bytes[..<fault.offset].last { !" \t\r\n".utf8.contains($0) }
      return before == UInt8(ascii: ",") ? "; JSON has no comma after the last value" : ""
    default: return ""
    }
  }
}
