import JSONDocuments

/// Fields of a `package.json` whose odd types npm does not mind.
extension JSONNode {
  /// True or false; nil for anything else.
  var boolean: Bool? {
    guard case .boolean(let value) = content else { return nil }
    return value
  }

  /// One text, or a list of texts.
  var texts: [String] {
    switch content {
    case .string(let text): [text]
    case .array(let items): items.compactMap(\.string)
    default: []
    }
  }

  /// The keys of an object with their texts, empty for a value that is none. Very old manifests have an empty
  /// list here.
  var ranges: [String: String] {
    guard case .object(let members) = content else { return [:] }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.string ?? "") })
  }

  private var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }
}
