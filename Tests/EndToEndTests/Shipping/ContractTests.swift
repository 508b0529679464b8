import Foundation
import Testing

/// What others build on: options, columns, keys. A change of them is a change of the contract.
@Suite struct ContractTests {
  private static let file = Repository.root.appendingPathComponent("docs/contract.txt")

  @Test func `options, columns and keys are those of the contract`() throws {
    let lines = try options() + columns() + keys()
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.file)
    }
    let contract = try String(contentsOf: Self.file, encoding: .utf8)
    let (old, new) = (Set(contract.split(separator: "\n")), Set(text.split(separator: "\n")))
    #expect(
      old == new,
      """
      gone: \(old.subtracting(new).sorted()); new: \(new.subtracting(old).sorted())
      docs/Contract.md says what may change, and how: note it in CHANGELOG.md, then write docs/contract.txt anew with
      PLIMSOLL_RECORD=1
      """)
  }

  @Test func `exit codes are those of the contract`() throws {
    let runs: [([String], Int32)] = [
      (["--version"], 0), (["check", "guide", "--fail-on", "none"], 0), (["check", "guide"], 1),
      (["report", "nothere.yaml"], 1), (["report", "--nothing"], 64), (["nothing"], 64),
    ]
    for (arguments, status) in runs {
      let outcome = try Program.plimsoll.run(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
    }
  }

  /// A line for each argument of each command.
  private func options() throws -> [String] {
    let dump = try Program.plimsoll.run(["--experimental-dump-help"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any])
    return lines(of: try #require(root["command"] as? [String: Any]), behind: [])
  }

  private func lines(of command: [String: Any], behind names: [String]) -> [String] {
    let names = names + [command["commandName"] as? String ?? "?"]
    let arguments = command["arguments"] as? [[String: Any]] ?? []
    let own = arguments.filter { $0["shouldDisplay"] as? Bool == true && !isOfAll($0) }
      .map { "option: " + (names + [form(of: $0)]).joined(separator: " ") }
    let subcommands = command["subcommands"] as? [[String: Any]] ?? []
    return own
      + subcommands.filter { $0["commandName"] as? String != "help" }
      .flatMap { lines(of: $0, behind: names) }
  }

  /// Whether every command has it: it is told once, in the page.
  private func isOfAll(_ argument: [String: Any]) -> Bool {
    ["help", "version"].contains((argument["preferredName"] as? [String: Any])?["name"] as? String)
  }

  private func form(of argument: [String: Any]) -> String {
    let names = (argument["names"] as? [[String: Any]] ?? []).map { name in
      (name["kind"] as? String == "short" ? "-" : "--") + (name["name"] as? String ?? "?")
    }
    let value = argument["kind"] as? String == "flag" ? nil : "<\(argument["valueName"] as? String ?? "?")>"
    let repeated = argument["isRepeating"] as? Bool == true ? "…" : nil
    let values = (argument["allValueStrings"] as? [String] ?? argument["allValues"] as? [String])
      .map { "(\($0.joined(separator: ", ")))" }
    let parts: [String?] = [names.sorted().joined(separator: ", "), value, repeated, values]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The columns of the findings, in both languages: those of the wide table are the criteria's.
  private func columns() throws -> [String] {
    try ["en", "ko"].flatMap { language in
      let csv = try Program.plimsoll.run([
        "report", "guide", "--format", "csv-findings", "--language", language, "--output", "-",
      ]).output
      let header = csv.split(separator: "\r\n").first ?? ""
      return header.split(separator: ",").map { "column of findings: \(language): \($0)" }
    }
  }

  /// The keys that the schemas of files name.
  private func keys() throws -> [String] {
    try ["comparison", "measurement", "cost"].flatMap { name in
      let data = try Data(contentsOf: Repository.root.appendingPathComponent("docs/\(name).schema.json"))
      let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      return properties(of: schema, at: []).sorted().map { "key of \(name): \($0)" }
    }
  }

  private func properties(of schema: Any, at path: [String]) -> Set<String> {
    guard let schema = schema as? [String: Any] else {
      return (schema as? [Any] ?? []).reduce(into: []) { $0.formUnion(properties(of: $1, at: path)) }
    }
    var found: Set<String> = []
    for (key, value) in schema {
      guard key == "properties", let properties = value as? [String: Any] else {
        found.formUnion(self.properties(of: value, at: path))
        continue
      }
      for (name, value) in properties {
        found.insert((path + [name]).joined(separator: "."))
        found.formUnion(self.properties(of: value, at: path + [name]))
      }
    }
    return found
  }
}
