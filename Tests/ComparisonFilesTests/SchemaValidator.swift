import Foundation
import ReadBack

/// Python's `jsonschema`, which knows JSON Schema draft 2020-12.
enum SchemaValidator {
  /// The folder of the published schemas.
  private static let documents = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")

  /// Whether it is installed (Debian package `python3-jsonschema`).
  static let isInstalled = RequiredTool.runsTests(isThere: (try? run("import jsonschema", [])) != nil)

  /// The bytes of a schema.
  static func schema(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: documents.appending(path: name)))
  }

  /// Whether each of the JSON texts follows the schema.
  static func verdicts(on texts: [String], schema name: String) throws -> [Bool] {
    let file = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString).jsonl")
    try Data(texts.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding='utf-8'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for line in open(sys.argv[2], encoding='utf-8'):
        print('1' if validator.is_valid(json.loads(line)) else '0', end='')
      """
    let output = try run(script, [documents.appending(path: name).path(), file.path()])
    return output.map { $0 == "1" }
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    guard let python = ForeignProgram("python3") else { throw CocoaError(.fileNoSuchFile) }
    let output = try python.output(arguments: ["-c", script] + arguments, input: Data())
    return String(decoding: output, as: UTF8.self)
  }
}
