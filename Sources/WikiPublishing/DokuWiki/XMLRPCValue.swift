import FoundationEssentials

/// A value of XML-RPC.
enum XMLRPCValue: Hashable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([XMLRPCValue])
  case record([String: XMLRPCValue])
  /// A value of a kind that is not looked at here.
  case other

  /// The text; nil of all else.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number, also one that is sent as text.
  var number: Int? {
    switch self {
    case .number(let number): number
    case .text(let text): Int(text)
    case .truth, .list, .record, .other: nil
    }
  }
  /// The entries; none of all else.
  var list: [XMLRPCValue] { if case .list(let entries) = self { entries } else { [] } }

  /// A member of a record.
  subscript(_ name: String) -> XMLRPCValue? {
    if case .record(let members) = self { members[name] } else { nil }
  }

  /// The value as XML.
  var xml: String {
    let inner =
      switch self {
      case .text(let text): "<string>\(Self.escaped(text))</string>"
      case .number(let number): "<int>\(number)</int>"
      case .truth(let isTrue): "<boolean>\(isTrue ? 1 : 0)</boolean>"
      case .list(let entries): "<array><data>\(entries.map(\.xml).joined())</data></array>"
      case .record(let members):
        "<struct>"
          + members.sorted { $0.key < $1.key }
          .map { "<member><name>\(Self.escaped($0.key))</name>\($0.value.xml)</member>" }.joined()
          + "</struct>"
      case .other: "<nil/>"
      }
    return "<value>\(inner)</value>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\r", with: "&#13;")
  }
}

/// What a server answers to a call.
enum XMLRPCAnswer: Hashable {
  case value(XMLRPCValue)
  case fault(code: Int, text: String)

  /// Reads an answer; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), let xml = try? TaggedText(text),
      let root = xml.pieces.firstIndex(where: { $0.opened == "methodResponse" })
    else { return nil }
    let reading = XMLRPCReading(xml: xml)
    if let fault = reading.child("fault", of: root), let value = reading.child("value", of: fault) {
      let read = reading.value(at: value)
      self = .fault(code: read["faultCode"]?.number ?? 0, text: read["faultString"]?.text ?? "")
    } else if let parameters = reading.child("params", of: root),
      let parameter = reading.child("param", of: parameters),
      let value = reading.child("value", of: parameter)
    {
      self = .value(reading.value(at: value))
    } else {
      return nil
    }
  }
}

private struct XMLRPCReading {
  let xml: TaggedText

  func children(of parent: Int) -> [Int] {
    // Elements lie no deeper than a text that is taken apart may have them.
    (parent...xml.pieces[parent].last).filter {
      xml.pieces[$0].parent == parent && xml.pieces[$0].opened != nil
    }
  }

  func child(_ name: String, of parent: Int) -> Int? {
    children(of: parent).first { xml.pieces[$0].opened == name }
  }

  private func text(of index: Int) -> String {
    xml.pieces[index...xml.pieces[index].last].map { xml.text(of: $0) }.joined()
  }

  func value(at index: Int) -> XMLRPCValue {
    // A value without a kind is a text.
    guard let inner = children(of: index).first, let kind = xml.pieces[inner].opened else {
      return .text(text(of: index))
    }
    switch kind {
    case "string": return .text(text(of: inner))
    case "int", "i4", "i8": return Int(text(of: inner)).map { .number($0) } ?? .other
    case "boolean": return .truth(text(of: inner) == "1")
    case "array":
      let data = child("data", of: inner).map { children(of: $0) } ?? []
      return .list(data.filter { xml.pieces[$0].opened == "value" }.map { value(at: $0) })
    case "struct":
      let members = children(of: inner).compactMap { member -> (String, XMLRPCValue)? in
        guard let name = child("name", of: member), let value = child("value", of: member) else { return nil }
        return (text(of: name), self.value(at: value))
      }
      return .record(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    default: return .other
    }
  }
}
