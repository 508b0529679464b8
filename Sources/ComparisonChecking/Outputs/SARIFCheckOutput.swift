import ComparisonFiles
import ComparisonModel

/// A result in SARIF 2.1.0: sections 3.13 (sarifLog), 3.14 (run), 3.27 (result).
enum SARIFCheckOutput {
  static func text(of result: CheckResult, version: String) -> String {
    let driver: JSONValue = .object([
      .init("name", .text("plimsoll")), .init("version", .text(version)),
      .init("rules", .list(CheckProblem.Rule.allCases.map(rule))),
    ])
    let run: JSONValue = .object([
      .init("tool", .object([.init("driver", driver)])), .init("results", .list(result.problems.map(object))),
    ])
    return JSONText.document(
      .object([
        .init("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
        .init("version", .text("2.1.0")), .init("runs", .list([run])),
      ]))
  }

  private static func message(_ text: String) -> JSONValue { .object([.init("text", .text(text))]) }

  private static func rule(_ rule: CheckProblem.Rule) -> JSONValue {
    .object([.init("id", .text(rule.rawValue)), .init("shortDescription", message(rule.meaning))])
  }

  private static func object(_ problem: CheckProblem) -> JSONValue {
    var location: [JSONValue.Member] = [
      .init(
        "physicalLocation",
        .object([
          .init("artifactLocation", .object([.init("uri", .text(uri(problem.file)))])),
          .init("region", .object([.init("startLine", .integer(Int64(problem.line ?? 1)))])),
        ]))
    ]
    if let subject = problem.subject {
      let logical: JSONValue = .object([.init("fullyQualifiedName", .text(subject))])
      location.append(.init("logicalLocations", .list([logical])))
    }
    return .object([
      .init("ruleId", .text(problem.rule.rawValue)),
      .init("level", .text(problem.fails ? "error" : "note")),
      .init("message", message("\(problem.what). \(problem.why)")),
      .init("locations", .list([.object(location)])),
    ])
  }

  /// A file as a URI reference (RFC 3986, section 2.1): what is not unreserved or a slash is escaped.
  static func uri(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) {
        text.append(character)
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
