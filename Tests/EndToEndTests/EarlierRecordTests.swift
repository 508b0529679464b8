import Foundation
import Testing

/// Records that version 1.0 wrote, with its names and without front matter: they are read, checked, replaced and superseded as
/// before.
@Suite struct EarlierRecordTests {
  /// The records of two languages as they were written, with their comparison and measurements.
  private struct Project {
    let root: URL

    init(in folder: URL) throws {
      root = folder
      let kept = Repository.root.appendingPathComponent("Tests/EndToEndTests/EarlierRecords")
      for (name, place) in [
        ("compare.yaml", ""), ("m.jsonl", "measured/"), ("0001-sample-own.en.md", "docs/decisions/"),
        ("0001-sample-own.ko.md", "docs/decisions/"),
      ] {
        try FileManager.default.createDirectory(
          at: root.appendingPathComponent(place), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          at: kept.appendingPathComponent(name), to: root.appendingPathComponent(place + name))
      }
    }

    var records: URL { root.appendingPathComponent("docs/decisions") }

    func text(_ name: String) throws -> String {
      try String(contentsOf: records.appendingPathComponent(name), encoding: .utf8)
    }

    func change(_ path: String, _ old: String, _ new: String) throws {
      let file = root.appendingPathComponent(path)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(old))
      try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    func accept() throws {
      try change("docs/decisions/0001-sample-own.en.md", "Status: proposed", "Status: accepted")
      try change("docs/decisions/0001-sample-own.ko.md", "상태: 제안됨", "상태: 승인됨")
    }

    func report() throws -> Program.Outcome {
      try Program.plimsoll.run(
        [
          "report", "compare.yaml", "--measurements", "measured", "--template", "decision-record", "--as-of",
          "2026-11-20", "--output", "docs/decisions",
        ], in: root)
    }

    /// Runs the command that the records print.
    func check() throws -> Program.Outcome {
      try Program.plimsoll.run(
        [
          "check", "../../compare.yaml", "--measurements", "../../measured", "--profile", "own", "--reports",
          ".",
          "--fail-on", "none", "--as-of", "2026-11-20",
        ], in: records)
    }
  }

  @Test(arguments: [false, true])
  func `they pass the check that they print, signed or not`(isSigned: Bool) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(in: folder)
      if isSigned { try project.accept() }
      let outcome = try project.check()
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `a figure that changed, or that somebody changed, is told`() throws {
    try TemporaryFolder.with { folder in
      let project = try Project(in: folder)
      try project.accept()
      try project.change(
        "docs/decisions/0001-sample-own.en.md", "(0.90 of 1; next is B with 0.84)", "(0.90 of 1)")
      let edited = try project.check()
      #expect(edited.status == 1 && edited.output.contains("0001-sample-own.en.md: own: error"))
      #expect(edited.output.contains("[figures]") && edited.output.contains("Decision Outcome"))
      try project.change("measured/m.jsonl", "50000000", "50000001")
      #expect(try project.check().output.contains("0001-sample-own.ko.md: own: error"))
    }
  }

  @Test func `a proposal is replaced under its name, in today's form`() throws {
    try TemporaryFolder.with { folder in
      let project = try Project(in: folder)
      #expect(try project.report().status == 0)
      #expect(project.records.names == ["0001-sample-own.en.md", "0001-sample-own.ko.md"])
      #expect(
        try project.text("0001-sample-own.ko.md").hasPrefix("---\nstatus: proposed\ndate: 2026-11-20\n"))
      #expect(try project.check().status == 0)
    }
  }

  @Test func `an accepted one stays, and is superseded by one with today's name`() throws {
    try TemporaryFolder.with { folder in
      let project = try Project(in: folder)
      try project.accept()
      let signed = try project.text("0001-sample-own.ko.md")
      let same = try project.report()
      #expect(same.status == 0 && same.output.isEmpty)
      #expect(try project.text("0001-sample-own.ko.md") == signed)
      try project.change("measured/m.jsonl", "50000000", "90000000")
      #expect(try project.report().status == 0)
      #expect(
        project.records.names == [
          "0001-sample-own.en.md", "0001-sample-own.ko.md", "0002-sample-own-en.md", "0002-sample-own-ko.md",
        ])
      #expect(
        try project.text("0001-sample-own.ko.md")
          == signed.replacing("상태: 승인됨", with: "상태: 대체됨(0002-sample-own)"))
      #expect(try project.text("0001-sample-own.en.md").contains("- Status: superseded by 0002-sample-own\n"))
      #expect(try project.text("0002-sample-own-en.md").contains("Supersedes: 0001-sample-own"))
      #expect(try project.check().status == 0)
    }
  }
}
