/// A value of ASN.1 in its distinguished encoding (ITU-T X.690): a tag and content, which may hold further values.
///
/// What is not well formed is no value: nothing is read beyond the bytes.
struct DERValue {
  /// The most values that are looked at inside one: 1,024.
  static let maximumParts = 1024

  let tag: UInt8
  let content: ArraySlice<UInt8>

  /// The value that the bytes begin with.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    self.init(from: &rest)
  }

  private init?(from rest: inout ArraySlice<UInt8>) {
    guard let tag = rest.popFirst(), tag & 0x1F != 0x1F, let first = rest.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    guard length <= rest.count else { return nil }
    self.tag = tag
    content = rest.prefix(length)
    rest = rest.dropFirst(length)
  }

  /// The values inside it.
  var parts: [DERValue] {
    var parts: [DERValue] = []
    var rest = content
    while parts.count < Self.maximumParts, let part = DERValue(from: &rest) { parts.append(part) }
    return parts
  }

  /// The content as text; nil where it is no UTF-8.
  var text: String? { String(validating: content, as: UTF8.self) }
}
