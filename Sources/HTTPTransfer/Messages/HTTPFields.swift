/// The fields of an answer's head.
///
/// RFC 9112, section 5. Folded lines, which are obsolete, are left out.
public struct HTTPFields: Hashable, Sendable {
  private var values: [String: [String]] = [:]

  /// No fields.
  public init() {}

  /// Reads the lines of a head, each ended by a line feed.
  public init(lines: some Sequence<UInt8>) {
    for line in Array(lines).split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[line.startIndex] > 0x20
      else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 <= 0x20 }
      let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.startIndex
      values[name, default: []].append(String(decoding: value[..<end], as: UTF8.self))
    }
  }

  /// The first value of a field, whose name may be in any case.
  public subscript(_ name: String) -> String? { values[name.lowercased()]?.first }

  /// All values of a field.
  public func all(_ name: String) -> [String] { values[name.lowercased()] ?? [] }

  /// The bytes that the body is said to have; nil where that is not said.
  public var contentLength: Int64? { self["content-length"].flatMap { Int64($0) } }
}
