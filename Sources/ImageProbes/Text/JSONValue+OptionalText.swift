internal import JSONDocuments

extension JSONValue {
  /// A text, or null.
  static func text(orNull text: String?) -> JSONValue {
    text.map { .text($0) } ?? .null
  }
}
