import Foundation
import Testing

/// What is said of mistakes that people make in their first minutes.
@Suite struct MistakeMessageTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: ours
    language: en
    title: Our images
    purpose: To choose
    sources: [{id: s, title: t}]
    criteria:
      - id: size
        name: size
        definition: bytes
        value: bytes
        measured_by: [transfer_size]
    candidates:
      - id: a
        name: one

    """

  /// What `plimsoll report` says of the comparison with lines behind it.
  private func fault(_ lines: String) throws -> String {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("c.yaml")
      try Data((Self.comparison + lines).utf8).write(to: file)
      let outcome = try Program.plimsoll.run(["report", "c.yaml"], in: folder)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      return outcome.errors
    }
  }

  @Test func `a tolerance without a unit is told to be a share`() throws {
    let said = try fault(
      "claims: [{candidate: a, criterion: size, stated: x, values: [{about: 5 MB, tolerance: 20}], source: s}]\n"
    )
    #expect(said.contains("c.yaml:16:87: error: the tolerance 20 has no unit [missing-unit]"), "\(said)")
    #expect(said.contains("help: write 20% for a share of the amount, or 20 MB for an amount of its own"))
  }

  @Test(arguments: [
    ("\timages: [x]\n", "16:1", "indent with spaces, not tabs"),
    ("    images:\n\t- x\n", "17:1", "indent with spaces, not tabs"),
    ("   images: [x]\n", "16:4", "check the indentation: a key of an item"),
    (" claims: []\n", "16:2", "check the indentation"),
    ("    claims:\n      - {candidate: a}\n", "16:5", "'claims' is a key of the comparison itself"),
    ("measured_by: [transfer_size]\n", "16:1", "'measured_by' is a key of a criterion"),
    ("claims: [{candidate: a\n\n", "16:10", "close the bracket"),
    ("choices:\n  - \"닫지 않은 따옴표\n\n", "17:5", "a quote or a bracket is not closed"),
  ])
  func `a block in the wrong place is told with its line and with what to do`(
    lines: String, place: String, help: String
  ) throws {
    let said = try fault(lines)
    #expect(said.contains("c.yaml:\(place): error: ") && said.contains(help), "\(said)")
    // The line itself is shown, and not the end of the file.
    #expect(!said.contains("\n  | \n"))
  }

  @Test(arguments: ["nothere.tar", "images/nothere.tar.zst", "nothere.tgz"])
  func `an archive that is not there is no name of a registry`(name: String) throws {
    let outcome = try Program.plimsoll.run(["measure", name])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("there is no such file") && outcome.errors.contains("docker://\(name)"))
    #expect(!outcome.errors.contains("docker.io"))
  }

  @Test func `a misspelt name of the guide gets its name, and a file that is not there says how to begin`()
    throws
  {
    let misspelt = try Program.plimsoll.run(["report", "guid"])
    #expect(misspelt.status == 1 && misspelt.errors.contains("did you mean 'guide'"))
    let missing = try Program.plimsoll.run(["report", "comparison-of-ours.yaml"])
    #expect(missing.status == 1 && missing.errors.contains("plimsoll init writes one"))
  }

  @Test(arguments: [
    (["report", "--lang", "ko"], "Did you mean '--language'?"),
    (["measure", "--max-t", "1"], "Did you mean '--max-temporary'?"),
    (["check", "--baselines", "x"], "Did you mean '--baseline'?"),
    (["init", "--out", "x"], "Did you mean '--output'?"), (["report", "--zzzzzz"], nil),
  ])
  func `a part of an option gets the option that begins so, and what is like none gets no guess`(
    arguments: [String], meant: String?
  ) throws {
    let outcome = try Program.plimsoll.run(arguments)
    #expect(outcome.status == 64 && outcome.errors.contains("Unknown option '\(arguments[1])'"))
    #expect(outcome.errors.contains("Did you mean") == (meant != nil))
    if let meant { #expect(outcome.errors.contains(meant), "\(outcome.errors)") }
  }

  @Test(arguments: [
    ["report", "--output", "out.md"], ["report", "--format", "xhtml", "--output", "page.xhtml"],
    ["measure", "oci:x", "--output", "m.json"], ["init", "--output", "c.csv"],
  ])
  func `no folder is made that has the name of a file`(arguments: [String]) throws {
    try TemporaryFolder.with { folder in
      let outcome = try Program.plimsoll.run(arguments, in: folder)
      #expect(outcome.status == 64 && folder.names == [])
      #expect(
        outcome.errors.contains("names a folder") && outcome.errors.contains("> \(arguments.last ?? "")"))
    }
  }

  @Test func `a folder that is there is written into, whatever its name`() throws {
    try TemporaryFolder.with { folder in
      let output = folder.appendingPathComponent("site.md")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: false)
      let outcome = try Program.plimsoll.run(
        ["report", "--template", "table", "--language", "en", "--output", output.path])
      #expect(outcome.status == 0 && output.names == ["node-base-images-table.en.md"])
    }
  }

  @Test func `a profile that the template shows nothing of is told`() throws {
    let ignored = try Program.plimsoll.run(["report", "--template", "table", "--profile", "smallest"])
    #expect(ignored.status == 0 && ignored.errors.contains("shows nothing of the profile smallest"))
    #expect(ignored.errors.contains("--template decision-record"))
    let used = try Program.plimsoll.run(["report", "--template", "decision-record", "--profile", "smallest"])
    #expect(used.status == 0 && used.errors.isEmpty)
  }

  @Test(arguments: ["text", "json"])
  func `compatibility of no measurements is an error and not an empty answer`(format: String) throws {
    try TemporaryFolder.with { folder in
      let outcome = try Program.plimsoll.run(
        ["compatibility", "--measurements", folder.path, "--format", format])
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("there are no measurements here [no-measurements]"))
    }
  }

  @Test(arguments: [("md", "markdown"), ("gfm", "markdown"), ("html", "xhtml")])
  func `the other names of formats are in the help, and mean what it says`(alias: String, format: String)
    throws
  {
    let help = try Program.plimsoll.run(["report", "--help"]).output.split { $0.isWhitespace }
    #expect(help.joined(separator: " ").contains("\(alias) (\(format))"))
    let own = try Program.plimsoll.run(["report", "--template", "table", "--format", alias])
    #expect(own.status == 0)
    #expect(
      try own.output == Program.plimsoll.run(["report", "--template", "table", "--format", format]).output)
  }

  @Test func `measure takes the short options of report`() throws {
    let help = try Program.plimsoll.run(["measure", "--help"]).output
    #expect(help.contains("-f, --format") && help.contains("-l, --language"))
    let outcome = try Program.plimsoll.run(["measure", "-f", "table", "-l", "ko", "dir:nothere"])
    #expect(outcome.status == 1 && outcome.errors.contains("nothere"))
  }
}
