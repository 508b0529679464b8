import JSONDocuments

/// What ArgumentParser dumps of all commands (`--experimental-dump-help`), which manual pages are made of, with its texts in
/// other words.
enum HelpDump {
  /// The members whose texts people read; all else are names.
  private static let told: Set<String> = ["abstract", "discussion"]

  /// The dump in the words of a help; nil where the text is none.
  static func text(of dump: String, by help: HelpText) -> String? {
    var parser = JSONParser()
    guard dump.hasPrefix("{"), let node = try? parser.parse(Array(dump.utf8)) else { return nil }
    return JSONText.document(told(JSONValue(node), by: help))
  }

  private static func told(_ value: JSONValue, by help: HelpText) -> JSONValue {
    switch value {
    case .list(let values): .list(values.map { told($0, by: help) })
    case .object(let members):
      .object(
        members.map { member in
          guard told.contains(member.key), case .text(let text) = member.value else {
            return .init(member.key, told(member.value, by: help))
          }
          return .init(member.key, .text(help.unbroken(text)))
        })
    case .null, .boolean, .integer, .number, .text: value
    }
  }
}
