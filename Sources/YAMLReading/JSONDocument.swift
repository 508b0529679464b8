import Diagnostics
import JSONDocuments

/// JSON texts as YAML documents.
///
/// Every JSON text is meant to be YAML (YAML 1.2.2, section 1.2), but libyaml refuses the pairs of `\\u` escapes
/// that JSON writes characters beyond the basic plane with. So a text that is JSON is read as JSON; one that is
/// not, for example with comments or without quotes, is left to the reader of YAML and its messages.
enum JSONDocument {
  /// The root of a text that is strict JSON and begins with `{` or `[`; nil for every other text.
  static func root(of text: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) -> YAMLNode? {
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    // Keys are nodes of YAML and no values of JSON: with half the bound, no text has too many nodes.
    var parser = JSONParser(
      limits: JSONLimits(
        maximumBytes: limits.maximumBytes, maximumNesting: limits.maximumNesting,
        maximumValues: limits.maximumNodes / 2))
    guard let root = try? parser.parse(text) else { return nil }
    return Reading(text: text, places: SourcePlaces(text), maximumScalarBytes: limits.maximumScalarBytes)
      .node(root)
  }

  private struct Reading {
    let text: UnsafeBufferPointer<UInt8>
    let places: SourcePlaces
    let maximumScalarBytes: Int

    /// The value as a node; nil where a scalar is too long.
    func node(_ value: JSONNode) -> YAMLNode? {
      let location = places.location(ofByte: Int(value.offset))
      switch value.content {
      case .null: return YAMLNode(.scalar("null", .plain), location: location)
      case .boolean(let answer):
        return YAMLNode(.scalar(answer ? "true" : "false", .plain), location: location)
      case .integer, .number:
        return YAMLNode(.scalar(digits(at: Int(value.offset)), .plain), location: location)
      case .string(let string):
        guard string.utf8.count <= maximumScalarBytes else { return nil }
        return YAMLNode(.scalar(string, .doubleQuoted), location: location)
      case .array(let items):
        let nodes = items.compactMap(node)
        return nodes.count == items.count ? YAMLNode(.sequence(nodes), location: location) : nil
      case .object(let members):
        let entries = members.compactMap(entry)
        return entries.count == members.count ? YAMLNode(.mapping(entries), location: location) : nil
      }
    }

    private func entry(_ member: JSONMember) -> YAMLEntry? {
      node(member.value).map {
        YAMLEntry(
          key: member.key, keyLocation: places.location(ofByte: Int(member.keyOffset)), value: $0)
      }
    }

    /// A number as it is written.
    private func digits(at offset: Int) -> String {
      String(decoding: text[offset...].prefix { "+-.0123456789Ee".utf8.contains($0) }, as: UTF8.self)
    }
  }
}
