import Foundation
import Testing

/// Until when images are supported, as the program tells it: reports, explanations, must-haves and checks.
@Suite struct SupportTests {
  private static let measurement = #"""
    {"schema":"plimsoll-measurement-1","image":{"name":"node:24","created":"2026-08-27"},
     "tool":{"name":"plimsoll"},
     "facts":{"node_version":"24.20.0","base_os":{"id":"debian","version_id":"12"}}}
    """#

  private static let comparison = """
    schema: plimsoll-comparison-1
    id: support
    title: {ko: 지원, en: Support}
    purpose: {ko: 지원, en: Support}
    criteria:
      - id: support
        name: {ko: 지원, en: support}
        definition: {ko: 지원, en: support}
        value: date
        measured_by: [supported_until]
    candidates:
      - id: node
        name: {ko: 노드, en: Node}
        images: ["node:24"]
    profiles:
      - id: long
        name: {ko: 오래, en: long}
        drivers:
          - {fact: supported_until, at_least: 2027-11-24}

    """

  /// Runs the program in a folder with a measurement `m.json` and a comparison `c.yaml`.
  private func run(
    _ arguments: [String], files: [String: String] = [:]
  ) throws -> Program.Outcome {
    try TemporaryFolder.with { folder in
      let all = ["m.json": Self.measurement, "c.yaml": Self.comparison].merging(files) { $1 }
      for (name, text) in all { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      return try Program.plimsoll.run(arguments, in: folder)
    }
  }

  @Test func `the built-in guide shows that the base of node:latest is no longer supported`() throws {
    let told = try run(["explain", "node-latest", "support", "--as-of", "2026-11-24"])
    #expect(told.status == 0, "\(told.errors)")
    #expect(
      told.output.contains("2026-07-11 (Debian 12, ended; LTS until 2028-06-30; ELTS until 2033-06-30)"))
    #expect(told.output.contains("2028-04-30 (Node.js 24)"))
  }

  @Test func `a report tells support against its day, and a table has the day alone`() throws {
    let arguments = ["report", "c.yaml", "--measurements", "m.json", "--output", "-", "--language", "en"]
    let before = try run(arguments + ["--format", "markdown", "--as-of", "2026-07-11"])
    #expect(before.output.contains("2026-07-11 (Debian 12; LTS until"), "\(before.errors)")
    let after = try run(arguments + ["--format", "markdown", "--as-of", "2026-07-12"])
    #expect(after.output.contains("2026-07-11 (Debian 12, ended; LTS until"))
    let table = try run(arguments + ["--format", "csv"])
    #expect(table.output.contains(",2026-07-11"))
  }

  @Test func `a must-have compares the end of support with a day`() throws {
    let broken = try run(["check", "c.yaml", "--measurements", "m.json", "--as-of", "2026-11-24"])
    #expect(broken.status == 1)
    #expect(broken.output.contains("[must-have]"))
    let own = Self.comparison.replacingOccurrences(of: "2027-11-24", with: "2026-07-11")
    let held = try run(
      ["check", "c.yaml", "--measurements", "m.json", "--as-of", "2026-11-24"], files: ["c.yaml": own])
    #expect(held.status == 0, "\(held.output)\(held.errors)")
  }

  @Test(arguments: [
    ("11 months", "2026-07-11", 1), ("1 month", "2026-06-11", 0), ("1 month", "2026-06-12", 1),
  ])
  func `a must-have asks that support lasts from the day of the decision on`(
    time: String, day: String, status: Int32
  ) throws {
    let own = Self.comparison.replacingOccurrences(of: "at_least: 2027-11-24", with: "lasts: \(time)")
    let outcome = try run(
      ["check", "c.yaml", "--measurements", "m.json", "--as-of", day], files: ["c.yaml": own])
    #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: ["soon", "0 months", "1201 months", "101 years", "12"])
  func `a time that support cannot last is refused`(time: String) throws {
    let own = Self.comparison.replacingOccurrences(of: "at_least: 2027-11-24", with: "lasts: \(time)")
    let outcome = try run(["check", "c.yaml", "--measurements", "m.json"], files: ["c.yaml": own])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("is no time that support may last"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("2026-04-11", "90d", 0), ("2026-04-12", "91d", 1), ("2026-04-13", "90", 1), ("2026-11-24", "0d", 1),
  ])
  func `a check fails before support ends`(day: String, within: String, status: Int32) throws {
    let told = try run(["check", "--measurements", "m.json", "--support-within", within, "--as-of", day])
    #expect(told.status == status, "\(told.output)\(told.errors)")
    #expect(told.output.contains("[support]") == (status == 1))
  }

  @Test(arguments: ["json", "sarif", "junit", "github"])
  func `every output of a check tells what is no longer supported`(format: String) throws {
    let told = try run([
      "check", "--measurements", "m.json", "--support-within", "90d", "--as-of", "2026-11-24", "--format",
      format,
      "--language", "ko",
    ])
    #expect(told.status == 1)
    #expect(told.output.contains("기반 OS 정규 지원이 끝남"), "\(told.output)")
    #expect(told.output.contains("distro-info-data, endoflife.date"))
  }

  @Test func `a record says when support of its choice ends, and its check tells once that day is past`()
    throws
  {
    let own = Self.comparison.replacingOccurrences(
      of: "{fact: supported_until, at_least: 2027-11-24}",
      with: "{fact: transfer_size, weight: 2, worst: 100 MB, best: 0 MB}")
    let measured = Self.measurement.replacingOccurrences(
      of: "\"facts\":{", with: "\"facts\":{\"transfer_size\":25000000,")
    try TemporaryFolder.with { folder in
      for (name, text) in [("c.yaml", own), ("m.json", measured)] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      let written = try Program.plimsoll.run(
        [
          "report", "c.yaml", "--measurements", "m.json", "--template", "decision-record", "--as-of",
          "2026-06-01",
          "--language", "en", "--output", "records",
        ], in: folder)
      #expect(written.status == 0, "\(written.errors)")
      #expect(
        (folder.appendingPathComponent("records").names ?? []) == ["0001-support-long-en.md"], "no pictures")
      let record = try String(
        contentsOf: folder.appendingPathComponent("records/0001-support-long-en.md"), encoding: .utf8)
      #expect(record.contains("Revisit it by **2026-07-11** at the latest"), "\(record)")
      #expect(record.contains("| Node | 1.50 | 1.50 |"), "the points by driver, as a table")
      for (day, isPast) in [("2026-07-11", false), ("2026-07-12", true)] {
        let told = try Program.plimsoll.run(
          ["check", "c.yaml", "--measurements", "m.json", "--reports", "records", "--as-of", day], in: folder)
        #expect(told.status == 0, "\(told.output)\(told.errors)")
        #expect(told.output.contains("the day to revisit the decision has come") == isPast)
      }
    }
  }

  @Test func `an image whose support is not known is not said to be supported`() throws {
    let other = Self.measurement.replacingOccurrences(of: "debian", with: "rhel")
    let told = try run(
      ["check", "--measurements", "m.json", "--support-within", "90d", "--as-of", "2026-11-24"],
      files: ["m.json": other])
    #expect(told.status == 1)
    #expect(told.output.contains("[unchecked]"))
    #expect(told.output.contains("base OS supported until"))
  }

  @Test func `a check of support needs a day`() throws {
    let told = try run(["check", "--measurements", "m.json", "--support-within", "90d"])
    #expect(told.status == 1)
    #expect(told.errors.contains("[no-day]"))
    #expect(try run(["check", "--support-within", "soon"]).errors.contains("--support-within"))
  }

  @Test func `newer data is read as it is, and its faults are told where they are`() throws {
    let newer = "version,codename,series,created,release,eol\n12,Bookworm,bookworm,,2023-06-10,2026-09-01\n"
    let check = ["check", "--measurements", "m.json", "--support-within", "1", "--as-of", "2026-07-12"]
    let told = try run(check + ["--support-data", "debian.csv"], files: ["debian.csv": newer])
    #expect(
      told.output.contains("sources differ: 2026-07-11 [endoflife.date], 2026-09-01 [distro-info-data]"))
    let faulty = try run(
      check + ["--support-data", "debian.csv"],
      files: ["debian.csv": newer.replacingOccurrences(of: "2026-09-01", with: "soon")])
    #expect(faulty.errors.contains("debian.csv:2:34: error: 'eol': 'soon' is no date"), "\(faulty.errors)")
  }
}
