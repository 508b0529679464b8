import Foundation
import Testing

/// The example of facts of one's own, run as a user would run it.
@Suite struct OwnFactsTests {
  private static let example = Repository.root.appendingPathComponent("docs/examples/own-facts.yaml").path
  private static let measurements = Repository.root.appendingPathComponent("docs/examples/own-facts.jsonl")
    .path

  private func written(_ language: String) throws -> (files: [String: Data], read: [String: ReadBack]) {
    try TemporaryFolder.with { folder in
      let outcome = try Program.plimsoll.run(
        ["report", Self.example, "--measurements", Self.measurements, "--language", language]
          + ["markdown", "csv", "csv-findings", "xhtml"].flatMap { ["--format", $0] } + [
            "--output", folder.path,
          ])
      guard outcome.status == 0, outcome.errors.isEmpty else { throw RunFailure(outcome: outcome) }
      let names = folder.names ?? []
      let read = try ReadBack.read(
        names.filter { !$0.hasSuffix(".svg") }.map(folder.appendingPathComponent))
      let files = try names.reduce(into: [:]) {
        $0[$1] = try Data(contentsOf: folder.appendingPathComponent($1))
      }
      return (files, read)
    }
  }

  @Test func `each amount and count has a chart in its unit`() throws {
    let files = try written("en").files
    let charts = files.keys.filter { $0.hasSuffix(".svg") }.sorted()
    #expect(
      charts == ["x-cves", "x-layer-cache", "x-price", "x-startup"].map { "own-facts.en.\($0).svg" })
    let chart = String(decoding: files["own-facts.en.x-startup.svg"] ?? Data(), as: UTF8.self)
    for figure in ["812.5 ms", "1,250 ms", ">500 ms<", ">1,500 ms<"] {
      #expect(chart.contains(figure), "\(figure)")
    }
  }

  @Test func `spreadsheets have the figures in the unit of the header`() throws {
    let rows = try #require(written("en").read["own-facts.en.csv"]).plainTable(0)
    func column(_ header: String) throws -> [String] {
      let position = try #require(rows[0].firstIndex(of: header), "\(rows[0])")
      return rows.dropFirst().map { $0[position] }
    }
    #expect(try column("start-up: measured (ms)") == ["812.5", "1250"])
    #expect(try column("cost: measured (USD)") == ["11.9", "18"])
    #expect(try column("cache: measured (bytes)") == ["58510540", "140000000"])
    #expect(try column("vulnerabilities: measured (CVEs)") == ["2", ""])
    #expect(try column("FIPS: measured") == ["no", "yes"])
    #expect(try column("support: measured") == ["2029-04-30", ""])
    #expect(try column("OpenSSL: measured") == ["'3.5.4", "'3.0.17"])
    #expect(
      try ["start-up", "cost", "cache", "vulnerabilities", "licensing", "FIPS", "support", "OpenSSL"]
        .map { try column("\($0): verdict")[0] } == [
          "confirmed", "confirmed", "confirmed", "contradicted", "confirmed", "unclaimed", "confirmed",
          "confirmed",
        ])
  }

  @Test(arguments: [("en", "unknown (not published)"), ("ko", "알 수 없음(공개되지 않음)")])
  func `what is not known says why`(language: String, words: String) throws {
    let read = try written(language).read
    for name in ["md", "xhtml", "findings.csv"] {
      #expect(try #require(read["own-facts.\(language).\(name)"]).holds(words), "\(name)")
    }
  }

  @Test func `an own text or version that is empty is none, and a user that is empty is root`()
    throws
  {
    try TemporaryFolder.with { folder in
      let comparison = """
        {schema: plimsoll-comparison-1, id: c, language: en, title: T, purpose: P,
         facts: {x-entry: {kind: text, name: entry, definition: D},
                 x-release: {kind: version, name: release, definition: D}},
         criteria: [{id: entry, name: entry, definition: D, value: text, measured_by: [x-entry]},
                    {id: release, name: release, definition: D, value: version, measured_by: [x-release]},
                    {id: user, name: user, definition: D, value: text, measured_by: [default_user]}],
         candidates: [{id: a, name: a, images: [a]}]}
        """
      let measurement = #"""
        {"schema": "plimsoll-measurement-1", "image": {"name": "a"}, "tool": {"name": "t"}, "facts": {"x-entry": "", "x-release": "", "default_user": ""}}
        """#
      try Data(comparison.utf8).write(to: folder.appendingPathComponent("c.yaml"))
      try Data(measurement.utf8).write(to: folder.appendingPathComponent("m.jsonl"))
      let outcome = try Program.plimsoll.run(
        ["report", "c.yaml", "-m", "m.jsonl", "--template", "table"], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      for row in ["| entry | none |", "| release | none |", "| user | empty (root) |"] {
        #expect(outcome.output.contains(row), "\(outcome.output)")
      }
    }
  }

  @Test func `explain and the check tell of own facts`() throws {
    let input = [Self.example, "--measurements", Self.measurements]
    let explained = try Program.plimsoll.run(["explain", "small", "startup", "--comparison"] + input)
    #expect(explained.status == 0, "\(explained.errors)")
    #expect(explained.output.contains("812.5 ms"))
    let checked = try Program.plimsoll.run(["check"] + input + ["--as-of", "2026-11-26"])
    #expect(checked.status == 1)
    #expect(checked.output.contains("vulnerabilities"), "\(checked.output)")
  }

  @Test(arguments: [
    (#""x-startup":"5 MB""#, "wrong-unit"), (#""x-startup":true"#, "wrong-type"),
    (#""x-startup":-1"#, "invalid-amount"), (#""x-fips":"yes""#, "wrong-type"),
    (#""x-cves":1.5"#, "wrong-type"), (#""x-support-end":"2027-02-30""#, "invalid-date"),
  ])
  func `a value that does not fit its definition is an error at its place`(
    member: String, code: String
  ) throws {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("m.json")
      let text =
        #"{"schema":"plimsoll-measurement-1","image":{"name":"example.test/app:small"},"tool":{"name":"t"},"facts":{"#
        + member + "}}"
      try Data(text.utf8).write(to: file)
      let outcome = try Program.plimsoll.run(["report", Self.example, "--measurements", file.path])
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
      let column =
        (text.range(of: member).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0)
      let value = member.split(separator: ":", maxSplits: 1)[0].count + 2
      #expect(outcome.errors.contains("m.json:1:\(column + value): error"), "\(outcome.errors)")
    }
  }

  @Test func `a fact that no comparison defines is told, and no error`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("m.json")
      let text =
        #"{"schema":"plimsoll-measurement-1","image":{"name":"example.test/app:small"},"tool":{"name":"t"},"#
        + #""facts":{"x-startup":812,"x-strtup":[1,{"a":null}]}}"#
      try Data(text.utf8).write(to: file)
      let outcome = try Program.plimsoll.run(["report", Self.example, "--measurements", file.path])
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("warning: ") && outcome.errors.contains("[undefined-fact]"))
      #expect(outcome.errors.contains("did you mean 'x-startup'?"), "\(outcome.errors)")
    }
  }
}
