import Foundation
import Testing

/// What a decision record promises: the command that it prints, run by a shell in its folder as printed, passes on the
/// day that it was written, and fails when something that the record says changes.
@Suite struct RecordPromiseTests {
  /// A comparison, its measurements and its records, in folders of their own.
  private struct Project {
    let root: URL
    let language: String

    var records: URL { root.appendingPathComponent("docs/decisions") }
    var record: URL { records.appendingPathComponent("0001-sample-own-\(language).md") }

    /// Writes the project, and its record of a day.
    init(_ language: String, in folder: URL, day: String? = today) throws {
      root = folder.appendingPathComponent("a project's")
      self.language = language
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent("measured"), withIntermediateDirectories: true)
      try put(Self.comparison, "compare.yaml")
      try measure()
      let outcome = try report(day: day)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }

    static let comparison = SampleComparison(
      images: ["a": "[\"registry.example/a*\"]", "b": "[\"registry.example/b*\"]"], claimed: "5 MB",
      drivers: ["{fact: shells, none: true}"]
    ).yaml

    static let today = DateFormatter.day(Date())
    static let monthAgo = DateFormatter.day(Date(timeIntervalSinceNow: -30 * 86_400))
    static let yearAgo = DateFormatter.day(Date(timeIntervalSinceNow: -400 * 86_400))

    func put(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: root.appendingPathComponent(name))
    }

    /// Writes what was measured; `a` is the smaller one unless a test says otherwise.
    func measure(
      a: Int = 50_000_000, b: Int = 80_000_000, shells: [String] = [], others: String = "",
      takenAt: String = monthAgo
    ) throws {
      let lines = [("a", a, shells), ("b", b, [])].map { name, bytes, shells in
        let paths = shells.map { "\"\($0)\"" }.joined(separator: ", ")
        return SampleComparison.measurement(
          of: "registry.example/\(name):1", takenAt: takenAt, bytes: bytes,
          others: #", "shells": [\#(paths)]\#(others)"#)
      }
      try put(lines.joined(), "measured/m.jsonl")
    }

    func report(day: String? = today) throws -> Program.Outcome {
      let arguments = [
        "report", "compare.yaml", "--measurements", "measured", "--template", "decision-record", "--language",
        language, "--output", "docs/decisions",
      ]
      return try Program.plimsoll.run(arguments + (day.map { ["--as-of", $0] } ?? []), in: root)
    }

    /// Signs the record as a team lead does.
    func accept() throws {
      let text = try text()
      let accepted = text.replacingOccurrences(
        of: "status: proposed",
        with: language == "ko" ? "status: 승인됨(김철수, 2026-11-26)" : "status: accepted, 2026-11-26, Kim")
      try #require(accepted != text)
      try Data(accepted.utf8).write(to: record)
    }

    func text() throws -> String { try String(contentsOf: record, encoding: .utf8) }

    /// The line that the record prints.
    func line() throws -> String {
      let lines = try text().split(separator: "\n").map(String.init)
      return try #require(lines.first { $0.hasPrefix("plimsoll check ") })
    }

    /// Runs the line as printed, in the folder of the record, by a shell that finds `plimsoll` on its path.
    func check() throws -> Program.Outcome { try check(by: line()) }

    /// Runs another line in that way.
    func check(by line: String) throws -> Program.Outcome {
      let folder = Program.plimsoll.executable.deletingLastPathComponent().path
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      return try Program.shell.run(
        ["-c", line], environment: ["PATH": "\(folder):\(path)"], in: records)
    }
  }

  @Test(arguments: ["en", "ko"])
  func `the printed line passes on the day of the record, signed or not`(language: String) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      #expect(try project.line().contains("../../compare.yaml --measurements ../../measured"))
      let proposed = try project.check()
      #expect(proposed.status == 0, "\(proposed.output)\(proposed.errors)")
      try project.accept()
      let accepted = try project.check()
      #expect(accepted.status == 0, "\(accepted.output)\(accepted.errors)")
    }
  }

  @Test(arguments: ["en", "ko"])
  func `it fails when the outcome changes`(language: String) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.measure(a: 90_000_000, b: 40_000_000)
      let outcome = try project.check()
      #expect(outcome.status == 1 && outcome.output.contains("[outcome]"))
    }
  }

  @Test(arguments: ["en", "ko"])
  func `it fails when a must-have breaks`(language: String) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.measure(shells: ["/bin/sh"])
      let outcome = try project.check()
      #expect(outcome.status == 1 && outcome.output.contains("[must-have]"))
    }
  }

  @Test(arguments: ["en", "ko"])
  func `it fails when evidence passes its age`(language: String) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder, day: nil)
      try project.put(Project.comparison + "max_age_days: 20\n", "compare.yaml")
      let outcome = try project.check()
      #expect(outcome.status == 1 && outcome.output.contains("[stale]"))
    }
  }

  @Test(arguments: ["en", "ko"])
  func `it fails when a figure of the evidence changes, though the outcome is the same`(language: String)
    throws
  {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.accept()
      try project.measure(a: 50_000_001)
      let outcome = try project.check()
      #expect(outcome.status == 1 && outcome.output.contains("[figures]"))
      #expect(outcome.output.contains("50,000,001"))
    }
  }

  @Test(arguments: ["en", "ko"])
  func `it fails when somebody changes a figure of the record`(language: String) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.accept()
      let text = try project.text()
      let changed = text.replacingOccurrences(of: "50,000,000", with: "40,000,000")
      try #require(changed != text)
      try Data(changed.utf8).write(to: project.record)
      let outcome = try project.check()
      #expect(outcome.status == 1 && outcome.output.contains("[figures]"))
    }
  }

  @Test(arguments: ["en", "ko"])
  func `words that people add or change, and sections that they take out, do not make it fail`(
    language: String
  ) throws {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.accept()
      let text = try project.text()
      let start = try #require(text.range(of: language == "ko" ? "## 후보별 장단점" : "## Pros and Cons"))
      let end = try #require(text.range(of: language == "ko" ? "## 추가 정보" : "## More Information"))
      let edited =
        text[..<start.lowerBound] + "We looked at 3 of them on 2026-11-25.\n\n" + text[end.lowerBound...]
      try Data(edited.utf8).write(to: project.record)
      let outcome = try project.check()
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test(arguments: ["en", "ko"])
  func `evidence that was too old on the day of the record stands in its outcome, and passes`(
    language: String
  )
    throws
  {
    try TemporaryFolder.with { folder in
      let project = try Project(language, in: folder)
      try project.measure(takenAt: Project.yearAgo)
      #expect(try project.report().status == 0)
      let text = try project.text()
      let outcome = try #require(text.range(of: language == "ko" ? "## 결정\n" : "## Decision Outcome"))
      let next = try #require(text.range(of: "### ", range: outcome.upperBound..<text.endIndex))
      #expect(text[outcome.upperBound..<next.lowerBound].contains(Project.yearAgo))
      let check = try project.check()
      #expect(check.status == 0 && check.output.contains("[known-stale]"), "\(check.output)")
    }
  }

  @Test func `a signed record with other figures is superseded by the next one`() throws {
    try TemporaryFolder.with { folder in
      let project = try Project("en", in: folder)
      try project.accept()
      let signed = try project.text()
      #expect(try project.report().status == 0)
      #expect(try project.text() == signed)
      try project.measure(a: 51_000_000)
      #expect(try project.report().status == 0)
      let second = try String(
        contentsOf: project.records.appendingPathComponent("0002-sample-own-en.md"), encoding: .utf8)
      #expect(second.contains("Supersedes: 0001-sample-own") && second.contains("51,000,000"))
      #expect(try project.text().contains("superseded by ADR-0002 [before: accepted"))
      #expect(try project.check().status == 0)
    }
  }

  @Test func `a record says whose day it has`() throws {
    try TemporaryFolder.with { folder in
      let given = try Project("en", in: folder)
      #expect(try given.text().contains("\ndate: \(Project.today)\n"))
      #expect(try !given.text().contains("--as-of names another"))
      #expect(try given.report(day: nil).status == 0)
      #expect(try given.text().contains("\ndate: \(Project.monthAgo)\n"))
      #expect(try given.text().contains("The date of this record is that of its newest evidence"))
    }
  }

  @Test func `a record that tells until when support lasts holds after its end, which a new one tells`()
    throws
  {
    try TemporaryFolder.with { folder in
      let project = try Project("en", in: folder)
      try project.put(
        Project.comparison.replacing("shells, none: true", with: "supported_until, at_least: 2026-01-01"),
        "compare.yaml")
      try project.measure(
        others: #", "node_version": "24.5.0", "base_os": {"id": "debian", "version_id": "12"}"#,
        takenAt: "2026-05-01")
      #expect(try project.report(day: "2026-05-20").status == 0)
      let text = try project.text()
      #expect(text.contains("(Debian 12; LTS until ") && !text.contains("ended"))
      let later = try project.line().replacing("\"$(date -u +%F)\"", with: "2026-08-01")
      let check = try project.check(by: later)
      #expect(check.status == 0, "\(check.output)")
      #expect(try project.report(day: "2026-08-01").status == 0)
      #expect(try project.text().contains("(Debian 12, ended; LTS until "))
    }
  }

  @Test func `with nothing chosen, no list is announced that does not follow`() throws {
    try TemporaryFolder.with { folder in
      let project = try Project("en", in: folder)
      try project.measure(b: 120_000_000, shells: ["/bin/sh"])
      #expect(try project.report().status == 0)
      let text = try project.text()
      #expect(text.contains("Nothing is chosen: no option is known to meet every must-have."))
      #expect(text.firstMatch(of: #/:\n\n(#|$)/#) == nil)
    }
  }
}

extension DateFormatter {
  /// A day of the calendar in UTC, as 2026-11-26.
  fileprivate static func day(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyyy-MM-dd"
    return formatter.string(from: date)
  }
}
