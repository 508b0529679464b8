import Foundation
import ReadBack
import Testing

/// Decision records as other tools for them read MADR 4: names of files, front matter and headings.
@Suite struct MADRRecordTests {
  /// What PyYAML and Python's date type make of a record's front matter, a key and a value a line.
  private static func frontMatter(of file: URL) throws -> [String] {
    let script = """
      import sys, yaml
      lines = sys.stdin.read().split("\\n")
      end = lines.index("---", 1)
      for key, value in yaml.safe_load("\\n".join(lines[:end])).items(): print(key, type(value).__name__, value, sep="|")
      """
    let python = try #require(Program.installed("python3"))
    let outcome = try python.run(["-c", script], input: try Data(contentsOf: file))
    guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
    return outcome.output.split(separator: "\n").map(String.init)
  }

  private static let hasYAML = RequiredTool.runsTests(
    isThere: (try? Program.installed("python3")?.run(["-c", "import yaml"]).status) == 0)

  /// The records of the sample in both languages, in a folder that holds records of people already.
  private func records(people: String = "", _ body: (URL) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let sizes = [("a", 50_000_000), ("b", 80_000_000)].map {
        SampleComparison.measurement(of: $0, takenAt: "2026-11-01", bytes: $1)
      }
      try Data((SampleComparison().yaml + people).utf8).write(to: folder.appendingPathComponent("c.yaml"))
      try Data(sizes.joined().utf8).write(to: folder.appendingPathComponent("m.jsonl"))
      let decisions = folder.appendingPathComponent("decisions")
      try FileManager.default.createDirectory(at: decisions, withIntermediateDirectories: false)
      try Data("# Use Postgres\n".utf8).write(to: decisions.appendingPathComponent("0004-use-postgres.md"))
      let outcome = try Program.plimsoll.run(
        [
          "report", "c.yaml", "--measurements", "m.jsonl", "--template", "decision-record", "--as-of",
          "2026-11-20",
          "--language", "en", "--language", "ko", "--output", "decisions",
        ], in: folder)
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
      try body(decisions)
    }
  }

  @Test func `files are named by a number of their own and words of ASCII with hyphens`() throws {
    try records { folder in
      let written = (folder.names ?? []).filter { $0 != "0004-use-postgres.md" }
      #expect(written == ["0005-sample-own-en.md", "0005-sample-own-ko.md"])
      // What MADR, adr-tools and Backstage take for the name of a record.
      for name in written { #expect(name.wholeMatch(of: /\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md/) != nil) }
    }
  }

  @Test func `a record in markdown and one as a page of a wiki are not written over each other`() throws {
    try records { folder in
      let write = { (formats: [String], output: String) throws in
        try Program.plimsoll.run(
          [
            "report", "c.yaml", "--measurements", "m.jsonl", "--template", "decision-record", "--as-of",
            "2026-11-20", "--language", "en", "--output", output,
          ] + formats, in: folder.deletingLastPathComponent())
      }
      let file = folder.appendingPathComponent("0005-sample-own-en.md")
      let before = try Data(contentsOf: file)
      let over = try write(["--format", "markdown-wiki"], "decisions")
      #expect(
        over.status == 1 && over.errors.contains("[record-kept]") && over.errors.contains("front matter"))
      let both = try write(["--format", "markdown", "--format", "markdown-wiki"], "decisions")
      #expect(both.status == 64 && both.errors.contains("a folder of its own"), "\(both)")
      #expect(try Data(contentsOf: file) == before)

      #expect(try write(["--format", "markdown-wiki"], "wiki").status == 0)
      let page = folder.deletingLastPathComponent().appendingPathComponent("wiki/0001-sample-own-en.md")
      let asPage = try Data(contentsOf: page)
      #expect(try write(["--format", "markdown-wiki"], "wiki").status == 0)
      let under = try write(["--format", "markdown"], "wiki")
      #expect(under.status == 1 && under.errors.contains("[record-kept]"), "\(under)")
      #expect(try Data(contentsOf: page) == asPage)
    }
  }

  @Test(.enabled(if: hasYAML, "python3-yaml is not installed"), arguments: ["en", "ko"])
  func `front matter has MADR's keys, a date and names`(language: String) throws {
    let people = "decision_makers: [Kim, \"Lee: lead\"]\nconsulted: [박영희]\ninformed: [the platform team]\n"
    try records(people: people) { folder throws in
      let file = folder.appendingPathComponent("0005-sample-own-\(language).md")
      #expect(
        try Self.frontMatter(of: file) == [
          "status|str|proposed", "date|date|2026-11-20", "decision-makers|str|Kim, Lee: lead",
          "consulted|str|박영희", "informed|str|the platform team",
        ])
    }
    try records { folder throws in
      let file = folder.appendingPathComponent("0005-sample-own-\(language).md")
      #expect(
        try Self.frontMatter(of: file) == [
          "status|str|proposed", "date|date|2026-11-20", "decision-makers|NoneType|None",
        ])
    }
  }

  @Test func `the headings are MADR's, in its order, under one title`() throws {
    try records { folder in
      let text = try String(
        contentsOf: folder.appendingPathComponent("0005-sample-own-en.md"), encoding: .utf8)
      let lines = text.split(separator: "\n")
      #expect(
        lines.filter { $0.hasPrefix("# ") && !$0.contains("index.js") }.first?.hasPrefix("# Comparison")
          == true)
      #expect(
        lines.filter { $0.hasPrefix("## ") } == [
          "## Context and Problem Statement", "## Decision Drivers", "## Considered Options",
          "## Decision Outcome",
          "## Pros and Cons of the Options", "## More Information",
        ])
      let outcome = try #require(lines.firstIndex(of: "## Decision Outcome"))
      #expect(lines[outcome + 1].hasPrefix("Chosen option: \"**A**\", because "))
      let subheadings = lines.filter { $0.hasPrefix("### ") }
      #expect(subheadings.prefix(4) == ["### Consequences", "### Confirmation", "### A", "### B"])
    }
  }
}
