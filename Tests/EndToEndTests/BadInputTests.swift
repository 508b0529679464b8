import Foundation
import Testing

/// What is wrong with what people give is told in one run, and nothing is written.
@Suite struct BadInputTests {
  /// Runs `plimsoll report` in a folder that holds the files, writing into `out`.
  private func report(
    _ arguments: [String], files: [String: String] = [:], environment: [String: String] = [:]
  ) throws -> (outcome: Program.Outcome, written: [String]?) {
    try TemporaryFolder.with { folder in
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      let outcome = try Program.plimsoll.run(
        ["report", "--output", "out"] + arguments, environment: environment, in: folder)
      return (outcome, folder.appendingPathComponent("out").names)
    }
  }

  @Test func `a template is told all its faults with their lines, and nothing is written`() throws {
    let template = "# {{titel}}\n\n{{#ko}}\nx\n\ny <b>z\n"
    let (outcome, written) = try report(["--template", "mine.md"], files: ["mine.md": template])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        mine.md:1:3: error: there is no value named 'titel' [unknown-value]
          | # {{titel}}
          |   ^
          help: did you mean 'title'?
        mine.md:3:1: error: the section {{#ko}} is never closed [unclosed-section]
          | {{#ko}}
          | ^
          help: write {{/ko}} where it ends
        mine.md:6:1: error: the template holds raw HTML: <b> [raw-html]
          | y <b>z
          | ^
          help: write it in Markdown; to show the text itself, escape it as \\< or put it between backticks

        """)
    #expect(written == nil)
  }

  @Test func `a comparison is told every fault in one run, and nothing is written`() throws {
    let (outcome, written) = try report(["faulty.yaml"], files: ["faulty.yaml": AwkwardComparison.faulty])
    #expect(outcome.status == 1)
    let found = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("faulty.yaml:") }.map(String.init)
    #expect(
      found == [
        "faulty.yaml:3:8: error: the text has no translation 'en' [missing-translation]",
        "faulty.yaml:5:1: error: a comparison has no key 'colour' [unknown-key]",
        "faulty.yaml:7:52: error: the list has 1 item; at least 2 are needed [list-too-short]",
        "faulty.yaml:11:10: error: the criterion 'size' is already declared at line 10, column 10 [duplicate-id]",
        "faulty.yaml:15:5: error: the source has no 'title' [missing-key]",
        "faulty.yaml:17:17: error: there is no candidate 'nobody' [unknown-candidate]",
        "faulty.yaml:17:75: error: 'about' does not say how near a measurement must be [missing-tolerance]",
        "faulty.yaml:17:83: error: the number 50 has no unit [missing-unit]",
        "faulty.yaml:18:78: error: the criterion's scale has no level 'giant' [unknown-level]",
      ])
    #expect(written == nil)
  }

  @Test func `a measurement of an unknown candidate is a warning, and the report is written`() throws {
    let line = AwkwardComparison.measurement(named: "mine:1", candidate: "nobody")
    let (outcome, written) = try report(
      ["guide", "--measurements", "mine.json", "--language", "en", "--format", "csv"],
      files: ["mine.json": line])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "warning: the measurement of 'mine:1' belongs to no candidate (it names the candidate 'nobody')\n"))
    #expect(
      written == [
        "datapackage.json", "node-base-images.en.csv", "node-base-images.en.csv-metadata.json",
      ])
  }

  @Test(arguments: [
    ("a\\u0000b", "control-character"), ("a\\u0007b", "control-character"),
    ("a\\ud800b", "unpaired-surrogate"), ("\\udc00", "unpaired-surrogate"),
  ])
  func `text that no report can hold is an error with its place`(name: String, code: String) throws {
    let (outcome, written) = try report(
      ["--measurements", "a.json"], files: ["a.json": AwkwardComparison.measurement(named: name)])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("a.json:1:"))
    #expect(outcome.errors.contains("[\(code)]"))
    #expect(written == nil)
  }

  @Test(arguments: ["\\0", "\\a", "\\e", "\\x7F", "\\u0085", "\\ud800", "\\uFFFE"])
  func `a comparison may not hold characters that XML has no place for`(escape: String) throws {
    let text = AwkwardComparison.named(["\"a\(escape)b\""])
    let (outcome, written) = try report(["a.yaml"], files: ["a.yaml": text])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("a.yaml:8:"))
    #expect(written == nil)
  }

  @Test func `a folder without measurements is an error where nothing else is compared`() throws {
    try TemporaryFolder.with { folder in
      let alone = try Program.plimsoll.run(["report", "--measurements", folder.path])
      #expect(alone.status == 1)
      #expect(
        alone.errors == """
          \(folder.path): error: there are no measurements here [no-measurements]
            help: name a .json or .jsonl file of measurements, or a folder of such files

          """)
      let beside = try Program.plimsoll.run(["report", "guide", "--measurements", folder.path])
      #expect(beside.status == 0)
      #expect(beside.errors.hasPrefix("\(folder.path): warning: there are no measurements here"))
    }
  }

  @Test func `a text too long for a cell is refused for CSV, and no format is written`() throws {
    let long = String(repeating: "가", count: 50_001)
    let comparison = AwkwardComparison.named([long])
    let (outcome, written) = try report(
      ["a.yaml", "--format", "markdown", "--format", "csv", "--language", "en"], files: ["a.yaml": comparison]
    )
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error: the text in cell B2, column "Candidate" has 50001 characters; a cell of Google Sheets holds 50000: \
        shorten the text, or write another format

        """)
    #expect(written == nil)
    let fits = try report(
      ["a.yaml", "--format", "csv", "--language", "en"],
      files: ["a.yaml": AwkwardComparison.named([String(long.dropLast())])])
    #expect(fits.outcome.status == 0)
  }

  @Test(arguments: [
    (["--format", "pdf"], "The value 'pdf' is invalid for '--format <format>'"),
    (["--language", "jp"], "The value 'jp' is invalid for '--language <language>'"),
    (["--output", "-", "--format", "csv", "--format", "xhtml"], "Standard output takes one format"),
    (["--output", "-", "--language", "ko", "--language", "en"], "Standard output takes one format"),
    (["--what"], "Unknown option '--what'"),
  ])
  func `wrong usage exits with 64 and says what is wrong`(arguments: [String], words: String) throws {
    let (outcome, written) = try report(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words))
    #expect(written == nil)
  }

  @Test(arguments: [
    (["missing.yaml"], "missing.yaml: error: the file cannot be opened: No such file or directory"),
    (["."], ".: error: this is a folder"),
    (["--measurements", "missing"], "missing: error: the file cannot be opened: No such file or directory"),
    (["--template", "tabel"], "help: there is a built-in template named 'table'"),
    (["--template", "."], ".: error: this is a folder"),
    (["/dev/zero"], "/dev/zero"),
  ])
  func `a file that cannot be read is an error that names it`(arguments: [String], words: String) throws {
    let (outcome, written) = try report(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words))
    #expect(written == nil)
  }

  @Test func `a DTD that is not installed is an error that names the package, and nothing is written`() throws
  {
    let (outcome, written) = try report(
      ["--format", "markdown", "--format", "xhtml"],
      environment: ["XML_CATALOG_FILES": "/nonexistent/catalog"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: the DTD of XHTML 1.0 Strict"))
    #expect(outcome.errors.contains("apt-get install w3c-sgml-lib"))
    #expect(written == nil)
  }
}
