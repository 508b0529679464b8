import ComparisonModel
import Diagnostics
import JSONDocuments
import Testing
import YAMLReading

@testable import ComparisonFiles

/// The published schemas and the readers agree on what a file may be.
@Suite struct SchemaTests {
  /// Faults that a schema cannot see, because they lie between two places of a file.
  private static let faultsBetweenPlaces: Set<String> = [
    "duplicate-id", "unknown-source", "unknown-scale", "unknown-criterion", "unknown-candidate",
    "unknown-place", "unknown-level", "value-does-not-fit", "stage-is-no-image", "missing-unit",
    "unneeded-unit", "reversed-range", "invalid-amount", "invalid-number", "unknown-choice", "wrong-driver",
    "missing-anchor", "missing-preference", "unneeded-anchor", "reversed-anchors", "rating-without-scale",
    "missing-translation", "unknown-fact", "duplicate-name", "invalid-date", "invalid-unit", "wrong-unit",
    "fact-does-not-fit", "contradictory-limits", "invalid-ratio", "wrong-relation",
  ]

  private func schema(_ name: String) throws -> JSONNode {
    var parser = JSONParser()
    return try parser.parse(SchemaValidator.schema(name))
  }

  private func keys(_ node: JSONNode?) -> Set<String> {
    guard case .object(let members) = node?.content else { return [] }
    return Set(members.map(\.key))
  }

  private func texts(_ node: JSONNode?) -> Set<String> {
    guard case .array(let items) = node?.content else { return [] }
    return Set(items.compactMap { if case .string(let text) = $0.content { text } else { nil } })
  }

  /// Compares the keys of one kind of mapping; returns its name in the schema.
  private func compare<Key: FileKey>(
    _ key: Key.Type, with root: JSONNode, rootSubject: String, isClosed: Bool
  ) -> String {
    let name = Key.subject.replacing(" ", with: "_")
    let definition =
      Key.subject == rootSubject && Key.allCases.count > 2 && Key(rawValue: "schema") != nil
      ? root : root["$defs"]?[name]
    #expect(keys(definition?["properties"]) == Set(Key.allCases.map(\.rawValue)), "\(name)")
    #expect(texts(definition?["required"]) == Set(Key.required.map(\.rawValue)), "\(name)")
    #expect((definition?["additionalProperties"]?.content == .boolean(false)) == isClosed, "\(name)")
    return name
  }

  @Test func `the schema of comparisons has the keys that the reader knows, and no others`() throws {
    let root = try schema("comparison.schema.json")
    var names: Set<String> = []
    for key in ComparisonKeys.all {
      names.insert(compare(key, with: root, rootSubject: "comparison", isClosed: true))
    }
    let described = keys(root["$defs"]).filter { !keys(root["$defs"]?[$0]?["properties"]).isEmpty }
    #expect(described.union(["comparison"]) == names)
    #expect(
      texts(root["$defs"]?["criterion"]?["properties"]?["value"]?["enum"])
        == Set(ValueKind.allCases.map(\.rawValue)))
    #expect(
      texts(root["$defs"]?["own_fact"]?["properties"]?["kind"]?["enum"])
        == Set(OwnFactWord.allCases.map(\.rawValue)))
    #expect(
      texts(root["$defs"]?["criterion"]?["properties"]?["direction"]?["enum"])
        == Set(Direction.allCases.map(\.rawValue)))
  }

  @Test func `the schema of measurements has the keys that the reader knows, and no others`() throws {
    let root = try schema("measurement.schema.json")
    var names: Set<String> = ["facts"]
    for key in MeasurementKeys.all {
      names.insert(compare(key, with: root, rootSubject: "measurement", isClosed: false))
    }
    let described = keys(root["$defs"]).filter { !keys(root["$defs"]?[$0]?["properties"]).isEmpty }
    #expect(described.union(["measurement"]) == names)
    #expect(keys(root["$defs"]?["facts"]?["properties"]) == Set(Fact.allCases.map(\.key)))
    #expect(
      texts(root["properties"]?["unknown"]?["additionalProperties"]?["enum"])
        == Set(UnknownReason.allCases.map(\.rawValue)))
    #expect(
      texts(root["properties"]?["method"]?["enum"]) == Set(Measurement.Method.allCases.map(\.rawValue)))
    for levels in [
      root["properties"]?["evidence"], root["properties"]?["evidence_of"]?["additionalProperties"],
    ] {
      #expect(texts(levels?["enum"]) == Set(EvidenceLevel.allCases.map(\.rawValue)))
    }
    #expect(
      texts(root["$defs"]?["c_library"]?["properties"]?["family"]?["enum"])
        == Set(CLibrary.Family.allCases.map(\.rawValue)))
  }

  @Test(
    .enabled(
      if: SchemaValidator.isInstalled,
      "python3-jsonschema is not installed"))
  func `the schema and the reader of comparisons refuse the same documents`() throws {
    var diagnostics = DiagnosticCollector(file: "c.yaml")
    let root = try #require(
      YAMLComposer.compose(Array(ComparisonExample.text.utf8), diagnostics: &diagnostics))
    // Every 23rd of the changes: they are many, and 23 shares no factor with how many a place has.
    let mutations = DocumentMutations.all(of: JSONValue(yaml: root)).enumerated()
      .filter { $0.offset % 23 == 0 }.map(\.element)
    let texts = ([JSONValue(yaml: root)] + mutations).map { JSONText.line($0) }
    let verdicts = try SchemaValidator.verdicts(on: texts, schema: "comparison.schema.json")
    try #require(verdicts.count == texts.count)
    #expect(verdicts[0])
    var refused = 0
    for (text, followsSchema) in zip(texts, verdicts) {
      do throws(FaultyInput) {
        _ = try ComparisonReader.read(Array(text.utf8), file: "c.yaml")
        #expect(followsSchema, "only the schema refuses \(text)")
      } catch {
        refused += 1
        let isStructural = error.diagnostics.contains { !Self.faultsBetweenPlaces.contains($0.code.rawValue) }
        if isStructural, followsSchema { Issue.record("only the reader refuses: \(error) in \(text)") }
      }
    }
    #expect(refused > texts.count / 2)
  }

  @Test(
    .enabled(
      if: SchemaValidator.isInstalled,
      "python3-jsonschema is not installed"))
  func `the schema and the reader agree on drivers of weight 0: each is a must-have`() throws {
    let drivers = [
      ("weight: 0", false), ("weight: '00'", false), ("weight: 1", true), ("weight: 0, none: true", true),
      ("none: true", true),
    ]
    let documents = try drivers.map { rest, _ in
      let text = ComparisonExample.text.replacing(
        "{fact: shells, none: true, evidence: verified}", with: "{fact: shells, better: none, \(rest)}")
      var diagnostics = DiagnosticCollector(file: "c.yaml")
      return JSONText.line(
        JSONValue(yaml: try #require(YAMLComposer.compose(Array(text.utf8), diagnostics: &diagnostics))))
    }
    let accepted = drivers.map(\.1)
    #expect(try SchemaValidator.verdicts(on: documents, schema: "comparison.schema.json") == accepted)
    let read = documents.map { (try? ComparisonReader.read(Array($0.utf8), file: "c.yaml")) != nil }
    #expect(read == accepted)
  }

  @Test(
    .enabled(
      if: SchemaValidator.isInstalled,
      "python3-jsonschema is not installed"))
  func `the schema and the reader of measurements refuse the same documents`() throws {
    var parser = JSONParser()
    let root = JSONValue(try parser.parse(Array(MeasurementExample.line.utf8)))
    let texts = ([root] + DocumentMutations.all(of: root)).map { JSONText.line($0) }
    let verdicts = try SchemaValidator.verdicts(on: texts, schema: "measurement.schema.json")
    try #require(verdicts.count == texts.count)
    #expect(verdicts[0])
    #expect(verdicts.count { !$0 } > verdicts.count / 4)
    for (text, followsSchema) in zip(texts, verdicts) {
      let isRead = (try? MeasurementReader.read(json: Array(text.utf8), file: "m.json")) != nil
      #expect(isRead == followsSchema, "reader \(isRead), schema \(followsSchema): \(text)")
    }
  }
}
