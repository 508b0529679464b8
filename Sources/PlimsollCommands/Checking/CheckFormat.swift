import ArgumentParser
import ComparisonFiles
import ComparisonModel
import ReportRendering
import XMLDocuments

/// How `plimsoll check` says what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// JSON of our own, `plimsoll-check-1`.
  case json
  /// SARIF 2.1.0 (OASIS).
  case sarif
  /// JUnit XML, as CI servers read it.
  case junit
  /// Workflow commands of GitHub Actions.
  case github

  /// The problems in this format.
  func text(of problems: [CheckProblem], version: String) throws -> String {
    switch self {
    case .text: Self.plain(problems)
    case .json: JSONText.document(Self.json(problems))
    case .sarif: JSONText.document(Self.sarif(problems, version: version))
    case .junit: try Self.junit(problems)
    case .github: Self.github(problems)
    }
  }

  private static func plain(_ problems: [CheckProblem]) -> String {
    var text = ""
    for problem in problems {
      let file = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let place = problem.subject.map { "\(file): \($0)" } ?? file
      text += "\(place): \(problem.fails ? "error" : "note"): \(problem.what) [\(problem.rule.rawValue)]\n"
      text += "  \(problem.why)\n"
    }
    let failing = problems.count { $0.fails }
    return text + (failing == 0 ? "all holds\n" : "\(failing) problem\(failing == 1 ? "" : "s")\n")
  }

  private static func json(_ problems: [CheckProblem]) -> JSONValue {
    .object([
      .init("schema", .text("plimsoll-check-1")),
      .init("holds", .boolean(!problems.contains { $0.fails })),
      .init(
        "problems",
        .list(
          problems.map { problem in
            .object([
              .init("rule", .text(problem.rule.rawValue)), .init("fails", .boolean(problem.fails)),
              .init("file", .text(problem.file)),
              .init("line", problem.line.map { .integer(Int64($0)) } ?? .null),
              .init("subject", problem.subject.map { .text($0) } ?? .null),
              .init("what", .text(problem.what)), .init("why", .text(problem.why)),
            ])
          })),
    ])
  }

  /// SARIF 2.1.0, sections 3.13 (sarifLog), 3.14 (run), 3.27 (result).
  private static func sarif(_ problems: [CheckProblem], version: String) -> JSONValue {
    func message(_ text: String) -> JSONValue { .object([.init("text", .text(text))]) }
    let rules = CheckProblem.Rule.allCases.map { rule -> JSONValue in
      .object([.init("id", .text(rule.rawValue)), .init("shortDescription", message(rule.meaning))])
    }
    let results = problems.map { problem -> JSONValue in
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
    let driver: JSONValue = .object([
      .init("name", .text("plimsoll")), .init("version", .text(version)), .init("rules", .list(rules)),
    ])
    let run: JSONValue = .object([
      .init("tool", .object([.init("driver", driver)])), .init("results", .list(results)),
    ])
    return .object([
      .init("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .text("2.1.0")), .init("runs", .list([run])),
    ])
  }

  /// A file as a URI reference (RFC 3986, section 2.1): what is not unreserved or a slash is escaped.
  private static func uri(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) {
        text.append(character)
      } else {
        text +=
          byte < 16
          ? "%0\(String(byte, radix: 16, uppercase: true))" : "%\(String(byte, radix: 16, uppercase: true))"
      }
    }
    return text
  }

  /// A test case for each rule that holds, and for each problem.
  private static func junit(_ problems: [CheckProblem]) throws -> String {
    let sink = BufferSink()
    let writer = try XMLWriter { sink.write($0) }
    let failing = problems.filter(\.fails)
    let holding = CheckProblem.Rule.allCases.filter { rule in !failing.contains { $0.rule == rule } }
    try writer.startElement("testsuite")
    try writer.attribute("name", "plimsoll check")
    try writer.attribute("tests", String(failing.count + holding.count))
    try writer.attribute("failures", String(failing.count))
    for rule in holding {
      try writer.startElement("testcase")
      try writer.attribute("classname", "plimsoll")
      try writer.attribute("name", rule.rawValue)
      try writer.endElement()
    }
    for problem in failing {
      try writer.startElement("testcase")
      try writer.attribute("classname", "plimsoll.\(problem.rule.rawValue)")
      try writer.attribute("name", problem.subject ?? problem.file)
      try writer.startElement("failure")
      try writer.attribute("message", problem.what)
      try writer.text(problem.why)
      try writer.endElement()
      try writer.endElement()
    }
    try writer.endElement()
    try writer.finish()
    return sink.text + "\n"
  }

  /// "Workflow commands for GitHub Actions", docs.github.com.
  private static func github(_ problems: [CheckProblem]) -> String {
    // By bytes: in Swift, CR LF is one character, and a sign with a combining mark is another one.
    func escaped(_ text: String, _ signs: String = "%\r\n") -> String {
      var bytes: [UInt8] = []
      for byte in text.utf8 {
        if signs.utf8.contains(byte) {
          bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    func property(_ text: String) -> String { escaped(text, "%\r\n:,") }
    return problems.map { problem in
      let level = problem.fails ? "error" : "notice"
      let line = problem.line.map { ",line=\($0)" } ?? ""
      return
        "::\(level) file=\(property(problem.file))\(line),title=\(property(problem.what))::\(escaped(problem.why))\n"
    }.joined()
  }
}
