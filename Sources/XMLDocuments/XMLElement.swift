import CXMLShim

/// The start tag of an element, valid while it is handed out.
public struct XMLElement {
  /// Its name, without a prefix.
  public let name: String
  private let attributes: UnsafeBufferPointer<xs_attribute>

  init(_ name: UnsafePointer<CChar>, _ attributes: UnsafeBufferPointer<xs_attribute>) {
    self.name = String(cString: name)
    self.attributes = attributes
  }

  /// The value of an attribute, by its name without a prefix; nil where there is none.
  public subscript(name: String) -> String? {
    for attribute in attributes where String(cString: attribute.name) == name {
      let value = String(
        decoding: UnsafeBufferPointer(start: attribute.value, count: attribute.count), as: UTF8.self)
      // The shim's own note: the one reference that it leaves in values.
      return value.utf8.contains(UInt8(ascii: "&")) ? Self.decoded(value) : value
    }
    return nil
  }

  private static func decoded(_ value: String) -> String {
    var parts = value.split(separator: "&#38;", omittingEmptySubsequences: false).makeIterator()
    var text = String(parts.next() ?? "")
    while let part = parts.next() { text += "&" + part }
    return text
  }
}
