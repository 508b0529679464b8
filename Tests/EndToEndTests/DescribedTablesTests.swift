import Foundation
import ReadBack
import Testing

/// The descriptions beside CSV, as the readers of PyPI's `csvw` and `frictionless` take them.
@Suite(
  .enabled(
    if: SpreadsheetPython.isInstalled,
    "csvw and frictionless are not installed: Scripts/install-dependencies --ci"))
struct DescribedTablesTests {
  /// Reads each table of a folder by its description, and tells what was found wrong, and the rows by the names for programs.
  private static let reader = AnsweringProgram(
    python: """
      import json, pathlib
      from csvw import CSVW
      import frictionless
      def answer(question):
          folder = pathlib.Path(question.decode())
          found = {"faults": [], "rows": {}, "notes": {}}
          for path in sorted(folder.glob("*.csv")):
              table = CSVW(str(path), validate=True)
              if not table.is_valid:
                  found["faults"] += [f"{path.name}: {warning.message}" for warning in table.warnings or ["not valid"]]
              rows = [{key: "" if value is None else str(value) for key, value in row.items()} for row in table.tables[0]]
              found["rows"][path.name] = rows
              notes = json.loads(path.with_name(path.name + "-metadata.json").read_text()).get("notes", [])
              found["notes"][path.name] = [note["target"] for note in notes]
          report = frictionless.validate(str(folder / "datapackage.json"), type="package")
          found["faults"] += [str(fault) for fault in report.flatten(["name", "rowNumber", "fieldName", "note"])]
          found["faults"] += [error.note for error in report.errors]
          found["package"] = [resource.path for resource in frictionless.Package(str(folder / "datapackage.json")).resources]
          return json.dumps(found).encode()
      """, interpreter: SpreadsheetPython.program.executable)

  /// As docs/Sheets.md states it.
  private static let maximumNotes = 2_000

  private struct Found: Decodable {
    let faults: [String]
    let rows: [String: [[String: String]]]
    let notes: [String: [String]]
    let package: [String]
  }

  /// Writes a report in a folder and reads it back.
  private static func read(_ arguments: [String], files: [String: String] = [:]) throws -> Found {
    try TemporaryFolder.with { folder in
      for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      let formats = ["--format", "csv", "--format", "csv-findings", "--output", "out"]
      let written = try Program.plimsoll.run(["report"] + arguments + formats, in: folder)
      guard written.status == 0 else { throw RunFailure(outcome: written) }
      let question = Data(folder.appendingPathComponent("out").path.utf8)
      return try JSONDecoder().decode(Found.self, from: try reader.answer(to: question))
    }
  }

  @Test(arguments: ["data", "sheets", "excel"])
  func `every table of every profile is valid by its descriptions`(profile: String) throws {
    let found = try Self.read([
      "--language", "ko", "--language", "en", "--csv-profile", profile,
    ])
    #expect(found.faults.isEmpty, "\(found.faults.prefix(5))")
    #expect(found.package.sorted() == found.rows.keys.sorted() && found.rows.count == 4)
    let english = try #require(found.rows["node-base-images.en.csv"])
    #expect(english.map { $0["image_size.transfer_size"] } == ["409613156", "80728745", "58486244", "", ""])
    let version = profile == "data" ? "24.20.0" : "'24.20.0"
    #expect(english[0]["node_version.node_version"] == version)
    // Programs get the same names in every language.
    let korean = try #require(found.rows["node-base-images.ko.csv"])
    #expect(korean.map { $0.keys.sorted() } == english.map { $0.keys.sorted() })
  }

  @Test func `facts of a comparison's own are described with their types`() throws {
    let example = Repository.root.appendingPathComponent("docs/examples/own-facts").path
    let found = try Self.read([
      "\(example).yaml", "--measurements", "\(example).jsonl", "--language", "en",
    ])
    #expect(found.faults.isEmpty, "\(found.faults.prefix(5))")
  }

  @Test func `notes name the cells that they are about`() throws {
    let notes = try #require(try Self.read(["--language", "en"]).notes["node-base-images.en.csv"])
    #expect(notes.count > 40)
    #expect(notes.first == "node-base-images.en.csv#cell=2,8-2,11")
  }

  @Test func `notes have a bound, and a description that leaves some out says so`() throws {
    let lines = (0..<Self.maximumNotes + 10).map { number in
      AwkwardComparison.measurement(named: "registry.example/app-\(number):1")
    }
    let found = try Self.read(
      ["--measurements", "m.jsonl", "--language", "en"], files: ["m.jsonl": lines.joined(separator: "\n")])
    #expect(found.faults.isEmpty)
    #expect(found.notes["measured-images.en.csv"]?.count == Self.maximumNotes)
  }
}

/// Python with the readers of tables that `Scripts/install-dependencies --ci` installs.
enum SpreadsheetPython {
  private static let path =
    (ProcessInfo.processInfo.environment["HOME"] ?? "/root") + "/.cache/plimsoll-test/sheets/bin/python3"

  static var isInstalled: Bool {
    RequiredTool.runsTests(isThere: FileManager.default.isExecutableFile(atPath: path))
  }

  static var program: Program { Program(executable: URL(fileURLWithPath: path)) }
}
