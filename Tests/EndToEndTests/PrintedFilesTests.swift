import Foundation
import Testing

/// What `plimsoll template` and `plimsoll guide` print, to begin with.
@Suite struct PrintedFilesTests {
  @Test(arguments: ["report", "table", "decision-record"], ["ko", "en"])
  func `a printed template is the built-in one, to the byte`(name: String, language: String) throws {
    let outcome = try Program.plimsoll.run(["template", name, "--language", language])
    let file = Repository.root.appendingPathComponent("Templates/\(name).\(language).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(outcome.status == 0 && outcome.output == text)
  }

  @Test func `a report by a printed template is the report by the built-in one`() throws {
    try TemporaryFolder.with { folder in
      let template = try Program.plimsoll.run(["template", "table"])
      try Data(template.output.utf8).write(to: folder.appendingPathComponent("mine.md"))
      let own = try Program.plimsoll.run(["report", "--template", "mine.md"], in: folder)
      let builtIn = try Program.plimsoll.run(["report", "--template", "table"])
      #expect(own.status == 0 && !own.output.isEmpty && own.output == builtIn.output)
    }
  }

  @Test func `help names the templates, and a misspelt one gets the nearest name and all of them`() throws {
    let help = try Program.plimsoll.run(["template", "--help"])
    let misspelt = try Program.plimsoll.run(["template", "reprot"])
    for name in ["report", "table", "decision-record"] {
      #expect(help.output.contains(name) && misspelt.errors.contains(name))
    }
    #expect(misspelt.status == 64 && misspelt.errors.contains("did you mean 'report'?"))
  }

  @Test(arguments: ["ko", "en"])
  func `the printed guide gives the report of the built-in one, in every format`(language: String) throws {
    try TemporaryFolder.with { folder in
      for (file, arguments) in [("guide.yaml", ["guide"]), ("published.jsonl", ["guide", "--measurements"])] {
        let printed = try Program.plimsoll.run(arguments)
        #expect(printed.status == 0 && printed.errors.isEmpty)
        try Data(printed.output.utf8).write(to: folder.appendingPathComponent(file))
      }
      let formats = ["markdown", "csv", "csv-findings", "xhtml"].flatMap { ["--format", $0] }
      let outcome = try Program.plimsoll.run(
        [
          "report", "guide.yaml", "--measurements", "published.jsonl", "--language", language, "--output",
          "out",
        ]
          + formats, in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let output = folder.appendingPathComponent("out")
      // A workbook is no text: its lines cannot be told apart.
      let builtIn = try BuiltInReports.written().files.filter {
        $0.key.contains(".\(language).") && !$0.key.hasSuffix(".xlsx")
      }
      #expect(output.names?.filter { $0 != "datapackage.json" } == builtIn.keys.sorted())
      for (name, bytes) in builtIn {
        let own = String(
          decoding: try Data(contentsOf: output.appendingPathComponent(name)), as: UTF8.self
        ).split(separator: "\n", omittingEmptySubsequences: false)
        let kept = String(decoding: bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(own.count == kept.count, "\(name)")
        // A report names the command that writes it again, and nothing else differs.
        for (own, kept) in zip(own, kept) where own != kept {
          let command = "plimsoll report guide.yaml --measurements published.jsonl --language"
          #expect(own.replacingOccurrences(of: command, with: "plimsoll report --language") == kept)
        }
      }
    }
  }

  @Test func `the printed guide names no file that is not beside it`() throws {
    #expect(try !Program.plimsoll.run(["guide"]).output.contains("$schema="))
  }
}
