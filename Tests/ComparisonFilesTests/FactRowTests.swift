import ComparisonModel
import Foundation
import JSONDocuments
import Testing

/// What is published of facts outside the code says what their rows say.
@Suite struct FactRowTests {
  private func schema(_ name: String) throws -> JSONNode {
    var parser = JSONParser()
    return try parser.parse(SchemaValidator.schema(name))
  }

  private func texts(_ node: JSONNode?) -> [String] {
    guard case .array(let items) = node?.content else { return [] }
    return items.compactMap { if case .string(let text) = $0.content { text } else { nil } }
  }

  /// The types and references of a part of a schema, wherever they stand in it.
  private func shape(_ node: JSONNode) -> Set<String> {
    switch node.content {
    case .object(let members):
      members.reduce(into: []) { found, member in
        switch (member.key, member.value.content) {
        case ("type", .string(let text)), ("$ref", .string(let text)), ("const", .string(let text)):
          found.insert(text)
        case ("type", .array): found.formUnion(texts(member.value))
        default: found.formUnion(shape(member.value))
        }
      }
    case .array(let items): items.reduce(into: []) { $0.formUnion(shape($1)) }
    default: []
    }
  }

  /// What a measurement file holds of a fact of that form.
  private func shape(of form: FactForm) -> Set<String> {
    switch form {
    case .bytes: ["integer", "#/$defs/rounded_size", "null"]
    case .count: ["integer", "null"]
    case .countsByName: ["object", "integer", "null"]
    case .names: ["array", "string", "null"]
    case .text, .version: ["string", "null"]
    case .operatingSystem: ["#/$defs/operating_system", "null", "unknown"]
    case .cLibrary: ["#/$defs/c_library", "null"]
    case .nativeObjects: ["#/$defs/native_objects", "null"]
    case .date, .supportEnd: ["string", "null"]
    case .tagBuild: ["boolean", "null"]
    case .nativePackages: ["array", "#/$defs/native_package", "null"]
    }
  }

  @Test(arguments: Fact.allCases)
  func `a row has a key, words in every language, and a unit where it counts`(fact: Fact) {
    #expect(Fact(key: fact.key) == fact)
    #expect(fact.key.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil)
    for language in Language.allCases {
      #expect(!fact.name[language].isEmpty && !fact.definition[language].isEmpty)
      #expect(fact.unit?[language].isEmpty != true)
    }
    #expect((fact.unit != nil) == (fact.kind == .count))
    #expect(fact.row.names == .plain || fact.kind == .names || fact.kind == .text)
  }

  @Test func `the schema of measurements has the facts in their order, each in the form of its row`() throws {
    let facts = try #require(try schema("measurement.schema.json")["$defs"]?["facts"]?["properties"])
    guard case .object(let members) = facts.content else {
      Issue.record("no facts in the schema")
      return
    }
    expectEachFact(in: members.map(\.key), of: "measurement.schema.json")
    for member in members {
      guard let fact = Fact(key: member.key) else { continue }
      #expect(shape(member.value) == shape(of: fact.row.form), "\(member.key)")
    }
  }

  @Test func `the schema of comparisons names the facts wherever one may stand`() throws {
    let definitions = try #require(try schema("comparison.schema.json")["$defs"])
    guard case .array(let kinds) = definitions["fact"]?["anyOf"]?.content, let known = kinds.first else {
      Issue.record("no facts in the schema")
      return
    }
    expectEachFact(in: texts(known["enum"]), of: "comparison.schema.json")
    for place in [
      definitions["indicator"]?["properties"]?["fact"], definitions["driver"]?["properties"]?["fact"],
      definitions["criterion"]?["properties"]?["measured_by"]?["items"],
    ] {
      #expect(place?["$ref"]?.content == .string("#/$defs/fact"))
    }
  }

  @Test(arguments: ["Measuring.md", "Measuring.ko.md"])
  func `the document on measuring has a line on each fact, in their order`(name: String) throws {
    let document = String(decoding: try SchemaValidator.schema(name), as: UTF8.self)
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let head = try #require(lines.firstIndex { $0.hasPrefix("| Fact |") || $0.hasPrefix("| 사실 |") })
    let keys = lines[(head + 2)...].prefix { $0.hasPrefix("| `") }.flatMap { line in
      let cell = line.dropFirst(2).prefix { $0 != "|" }
      return cell.matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
    }
    expectEachFact(in: keys, of: name)
  }

  /// Holds a list to the facts: it names each, and no other, in their order.
  private func expectEachFact(in keys: [String], of document: String) {
    let facts = Fact.allCases.map(\.key)
    #expect(facts.filter { !keys.contains($0) } == [], "\(document) lacks them")
    #expect(keys.filter { !facts.contains($0) } == [], "\(document) has what is no fact")
    let known = keys.filter(facts.contains)
    #expect(known == facts.filter(keys.contains), "\(document) has them in another order, or twice")
  }
}
