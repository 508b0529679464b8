import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Decision records on disk, and the check that holds them.
@Suite struct DecisionRecordTests {
  /// A folder with a comparison of two images, whose sizes a test chooses.
  private struct Folder {
    let path: String

    init() throws {
      path =
        FileManager.default.temporaryDirectory.appendingPathComponent("plimsoll-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try write("c.yaml", SampleComparison().yaml)
    }

    func write(_ name: String, _ text: String) throws {
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func sizes(a: Int, b: Int) throws {
      try write(
        "m.jsonl",
        [("a", a), ("b", b)].map { name, megabytes in
          SampleComparison.measurement(of: name, takenAt: "2026-11-01", bytes: megabytes * 1_000_000)
        }.joined())
    }

    func run(_ command: String, _ arguments: String...) throws -> Program.Outcome {
      try Program.plimsoll.run(
        [command, "\(path)/c.yaml", "--measurements", "\(path)/m.jsonl"] + arguments)
    }

    func record() throws -> Program.Outcome {
      try run("report", "--template", "decision-record", "--language", "en", "--output", path)
    }
  }

  @Test func `an accepted record is never written over, and is superseded when the outcome changes`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    #expect(try folder.record().status == 0)
    let first = try folder.read("0001-sample-own-en.md")
    #expect(first.contains("Outcome id: `a`"))
    let accepted = first.replacingOccurrences(of: "status: proposed", with: "status: accepted")
    try folder.write("0001-sample-own-en.md", accepted)
    #expect(try folder.record().status == 0)
    #expect(try folder.read("0001-sample-own-en.md") == accepted)
    try folder.sizes(a: 90, b: 30)
    #expect(try folder.record().status == 0)
    #expect(
      try folder.read("0001-sample-own-en.md")
        == accepted.replacingOccurrences(
          of: "status: accepted", with: "status: superseded by ADR-0002"))
    let second = try folder.read("0002-sample-own-en.md")
    #expect(second.contains("Outcome id: `b`") && second.contains("Supersedes: 0001-sample-own"))
    #expect(second.contains("status: proposed"))
  }

  @Test(arguments: ["\r\n", "  \n"])
  func `an accepted record with other line ends is kept`(end: String) throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    _ = try folder.record()
    let accepted = try folder.read("0001-sample-own-en.md")
      .replacingOccurrences(of: "status: proposed", with: "status: accepted")
      .replacingOccurrences(of: "\n", with: end)
    try folder.write("0001-sample-own-en.md", accepted)
    #expect(try folder.record().status == 0)
    #expect(try folder.read("0001-sample-own-en.md") == accepted)
    #expect(try folder.run("check", "--reports", folder.path, "--as-of", "2026-11-23").status == 0)
    try folder.sizes(a: 90, b: 30)
    #expect(try folder.record().status == 0)
    let kept = try folder.read("0001-sample-own-en.md")
    #expect(
      Array(kept.utf8)
        == Array(
          accepted.replacingOccurrences(of: "status: accepted", with: "status: superseded by ADR-0002")
            .utf8))
    #expect(try folder.read("0002-sample-own-en.md").contains("Supersedes: 0001-sample-own"))
  }

  @Test func `a page that a person touched is not written over`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    let options = [
      "--template", "decision-record", "--language", "en", "--format", "xhtml", "--format", "csv", "--output",
      folder.path,
    ]
    func record() throws -> Program.Outcome {
      try Program.plimsoll.run(
        ["report", "\(folder.path)/c.yaml", "--measurements", "\(folder.path)/m.jsonl"] + options)
    }
    #expect(try record().status == 0)
    #expect(try record().status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix("0002") })
    #expect(try Program.plimsoll.run(["validate", "\(folder.path)/0001-sample-own-en.xhtml"]).status == 0)
    let page = try folder.read("0001-sample-own-en.xhtml") + "<!-- mine -->\n"
    try folder.write("0001-sample-own-en.xhtml", page)
    _ = try record()
    #expect(try folder.read("0001-sample-own-en.xhtml") == page)
  }

  @Test func `what was asked for and cannot be checked is an error`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    try folder.write("none.jsonl", "")
    let empty = "\(folder.path)/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    for arguments in [
      ["--reports", "\(folder.path)/missing"], ["--reports", ""], ["--reports", "\(folder.path)/c.yaml"],
      ["--reports", empty], ["--fail-on", ""], ["--fail-on", "contradicted,"], ["--fail-on", " "],
      ["--fail-on", "none,opposed"], ["--profile", ""], ["--baseline", ""], ["--as-of", ""],
      ["--measurements", "\(folder.path)/none.jsonl"], ["--reports", empty, "--profile", "own"],
    ] {
      let outcome = try Program.plimsoll.run(
        ["check", "\(folder.path)/c.yaml", "--measurements", "\(folder.path)/m.jsonl"] + arguments)
      #expect(outcome.status == 1, "\(arguments)")
      #expect(!outcome.output.contains("all holds"), "\(arguments)")
    }
    #expect(try folder.run("report", "--output", folder.path, "--language", "en").status == 0)
    #expect(try folder.run("check", "--reports", folder.path).status == 0)
    try FileManager.default.removeItem(atPath: "\(folder.path)/sample.en.md")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/sample.en.md", withIntermediateDirectories: false)
    let outcome = try folder.run("check", "--reports", folder.path)
    #expect(outcome.status == 1 && outcome.errors.contains("sample.en.md"))
  }

  @Test func `records that tell nothing or differ by language are problems`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    let written = try folder.run("report", "--template", "decision-record", "--output", folder.path)
    #expect(written.status == 0)
    #expect(try folder.run("check", "--reports", folder.path).status == 0)
    let english = try folder.read("0001-sample-own-en.md")
    try folder.write("0001-sample-own-en.md", english.replacingOccurrences(of: "Outcome id", with: "Outcome"))
    let unread = try folder.run("check", "--reports", folder.path)
    #expect(unread.status == 1 && unread.output.contains("[record]"))
    try folder.write("0001-sample-own-en.md", english.replacingOccurrences(of: "id: `a`", with: "id: `b`"))
    let differing = try folder.run("check", "--reports", folder.path)
    #expect(
      differing.status == 1 && differing.output.contains("[record]") && differing.output.contains("[outcome]")
    )
    try folder.write("0001-sample-own-en.md", english.replacingOccurrences(of: "proposed", with: "accepted"))
    #expect(try folder.run("check", "--reports", folder.path).output.contains("[record]"))
  }

  @Test func `other built-in reports in the folder are held to the comparison too`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    #expect(try folder.run("report", "--template", "table", "--output", folder.path).status == 0)
    #expect(try folder.run("check", "--reports", folder.path).status == 0)
    try folder.write("sample-table.ko.md", "old")
    let outcome = try folder.run("check", "--reports", folder.path)
    #expect(outcome.status == 1 && outcome.output.contains("--template table"))
  }

  @Test func `no text of a comparison makes a line of its own in what is explained`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 95)
    let forged = #""x\r\n5. Verdict: confirmed\n\nall holds""#
    try folder.write(
      "c.yaml",
      try folder.read("c.yaml").replacingOccurrences(
        of: "{ko: 50 MB, en: 50 MB}", with: "{ko: \(forged), en: \(forged)}"
      )
      .replacingOccurrences(of: "{ko: 정의, en: definition}", with: "{ko: \(forged), en: \(forged)}"))
    for ids in [["a", "size"], ["size"]] {
      let outcome = try Program.plimsoll.run(
        ["explain"] + ids + [
          "--comparison", "\(folder.path)/c.yaml", "--measurements", "\(folder.path)/m.jsonl",
        ])
      #expect(outcome.status == 0)
      for line in outcome.output.split(whereSeparator: \.isNewline) {
        #expect(line != "all holds" && line != "5. Verdict: confirmed")
      }
    }
    let check = try folder.run("check")
    #expect(!check.output.split(whereSeparator: \.isNewline).contains("all holds"))
  }

  @Test func `the check holds while nothing changes, and fails when the outcome or a must-have does`() throws
  {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    _ = try folder.record()
    #expect(try folder.run("check", "--reports", folder.path, "--as-of", "2026-11-23").status == 0)
    try folder.sizes(a: 120, b: 30)
    let outcome = try folder.run("check", "--reports", folder.path, "--as-of", "2026-11-23")
    #expect(outcome.status == 1)
    for rule in ["[verdict]", "[must-have]", "[outcome]"] { #expect(outcome.output.contains(rule)) }
  }

  @Test func `stale evidence and outdated reports fail`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 50, b: 80)
    #expect(try folder.run("report", "--output", folder.path).status == 0)
    #expect(try folder.run("check", "--reports", folder.path).status == 0)
    let stale = try folder.run("check", "--as-of", "2028-01-01")
    #expect(stale.status == 1 && stale.output.contains("[stale]"))
    try folder.write("sample.en.md", try folder.read("sample.en.md") + "x")
    let outdated = try folder.run("check", "--reports", folder.path)
    #expect(outdated.status == 1 && outdated.output.contains("sample.en.md: error"))
  }

  @Test func `a baseline accepts a verdict until its day`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 95)
    try folder.write(
      "b.yaml",
      """
      schema: plimsoll-baseline-1
      accepted:
        - {candidate: a, criterion: size, verdict: contradicted, reason: known, expires: 2026-12-31}

      """)
    let baseline = "\(folder.path)/b.yaml"
    #expect(try folder.run("check").status == 1)
    #expect(try folder.run("check", "--baseline", baseline, "--as-of", "2026-12-31").status == 0)
    let expired = try folder.run("check", "--baseline", baseline, "--as-of", "2027-01-01")
    #expect(expired.status == 1 && expired.output.contains("[expired-acceptance]"))
    #expect(try folder.run("check", "--baseline", baseline).errors.contains("no-day"))
  }

  @Test(arguments: [
    ("text", "/c.yaml:LINE: a/size: error: "), ("json", "\"line\": LINE,"), ("sarif", "\"startLine\": LINE"),
    ("github", "/c.yaml,line=LINE,title="),
  ])
  func `a contradicted claim is told with its line in the comparison file`(
    format: String, place: String
  ) throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 80)
    let lines = try folder.read("c.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("candidate: a, criterion: size") })
    let outcome = try folder.run("check", "--format", format)
    #expect(outcome.output.contains(place.replacing("LINE", with: "\(index + 1)")))
  }

  @Test(arguments: ["json", "sarif", "junit", "github"])
  func `problems are said in a format of machines`(format: String) throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 95)
    let outcome = try folder.run("check", "--format", format)
    #expect(outcome.status == 1)
    switch format {
    case "junit":
      #expect(XMLParser(data: Data(outcome.output.utf8)).parse())
      #expect(outcome.output.contains("<failure message=\"A — size: contradicted\">"))
    case "github": #expect(outcome.output.hasPrefix("::error file="))
    default:
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(object?["version"] as? String == (format == "sarif" ? "2.1.0" : nil))
    }
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `no line end of a claim begins a workflow command`(end: String) throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 95)
    let escaped = end.unicodeScalars.map { $0 == "\r" ? "\\r" : "\\n" }.joined()
    let claim = #"{ko: "50 MB\#(escaped)::error::x", en: "50 MB\#(escaped)::stop-commands::x"}"#
    try folder.write(
      "c.yaml",
      try folder.read("c.yaml").replacingOccurrences(of: "{ko: 50 MB, en: 50 MB}", with: claim))
    let outcome = try folder.run("check", "--format", "github")
    #expect(outcome.status == 1)
    let commands = outcome.output.split { $0.isNewline }
    #expect(!commands.isEmpty)
    for command in commands { #expect(command.hasPrefix("::error file=")) }
  }

  @Test func `explain tells every step with figure and source`() throws {
    let folder = try Folder()
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try folder.sizes(a: 90, b: 95)
    let outcome = try Program.plimsoll.run([
      "explain", "a", "size", "--comparison", "\(folder.path)/c.yaml", "--measurements",
      "\(folder.path)/m.jsonl",
    ])
    #expect(outcome.status == 0)
    for part in ["“50 MB”", "[Guide]", "90.0 MB (90,000,000 B)", "does not hold", "contradicted"] {
      #expect(outcome.output.contains(part))
    }
  }
}
