import Foundation
import Testing

/// Which measurement the cells show, and what is said where that is not what the comparison asks for.
@Suite struct SelectionTests {
  private static func comparison(_ selection: String, images: String = "[\"node:*\"]") -> String {
    """
    schema: plimsoll-comparison-1
    id: sizes
    title: Sizes
    purpose: Which is small
    sources: [{id: s, title: Source}]
    criteria:
      - {id: size, name: size, definition: bytes, value: bytes, measured_by: [transfer_size]}
    candidates:
      - id: full
        name: full
        images: \(images)
        measurement: \(selection)
      - {id: other, name: other, images: ["node:*-slim"]}
    claims:
      - {candidate: full, criterion: size, source: s, stated: at most 500 MB, values: [at_most: 500 MB]}

    """
  }

  private static func measurement(
    _ name: String, bytes: Int = 400_000_000, digest: Character = "a", platform: String = "linux/amd64",
    candidate: String? = nil
  ) -> String {
    """
    {"schema": "plimsoll-measurement-1", "image": {"name": "\(name)", \
    "manifest_digest": "sha256:\(String(repeating: digest, count: 64))", "platform": "\(platform)"}, \
    "taken_at": "2026-11-01", "tool": {"name": "t", "version": "1"}, "method": "imported report", \
    \(candidate.map { "\"candidate\": \"\($0)\", " } ?? "")"facts": {"transfer_size": \(bytes)}}
    """
  }

  private func run(_ command: String..., comparison: String, measurements: [String]) throws -> Program.Outcome
  {
    try TemporaryFolder.with { folder in
      try Data(comparison.utf8).write(to: folder.appendingPathComponent("c.yaml"))
      try Data(measurements.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("m.jsonl"))
      return try Program.plimsoll.run(
        [command[0], "c.yaml", "--measurements", "m.jsonl"] + command.dropFirst(), in: folder)
    }
  }

  @Test(arguments: [
    "{name: \"node:99.0.0\"}", "{digest: \"sha256:\(String(repeating: "f", count: 64))\"}",
    "{name: \"node:24\", platform: linux/arm64}",
  ])
  func `a selection that none of the measurements fits is an error with its line`(selection: String) throws {
    for command in ["report", "check"] {
      let outcome = try run(
        command, comparison: Self.comparison(selection), measurements: [Self.measurement("node:24")])
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("c.yaml:12:18: error: the candidate 'full' selects "))
      #expect(outcome.errors.contains(", which none of its measurements is of [unmet-selection]"))
      #expect(outcome.errors.contains("its measurements are of node:24 linux/amd64 sha256:aaaa"))
    }
  }

  @Test func `what is selected and belongs to another candidate is told as that`() throws {
    let outcome = try run(
      "report", comparison: Self.comparison("{name: \"node:24-slim\"}"),
      measurements: [Self.measurement("node:24"), Self.measurement("node:24-slim", digest: "b")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("that measurement belongs to the candidate 'other'"))
  }

  @Test func `a candidate without any measurement is a warning of a report, and fails a check`() throws {
    let comparison = Self.comparison("{name: \"node:24\"}")
    let measurements = [Self.measurement("node:24-slim")]
    let report = try run("report", comparison: comparison, measurements: measurements)
    #expect(report.status == 0)
    #expect(report.errors.hasPrefix("c.yaml:12:18: warning: the candidate 'full' selects 'node:24', and no "))
    let check = try run("check", comparison: comparison, measurements: measurements)
    #expect(check.status == 1)
    #expect(check.errors.hasPrefix("c.yaml:12:18: error: the candidate 'full' selects 'node:24', and no "))
  }

  @Test func `a selection that several measurements fit says how many, and which is shown`() throws {
    let outcome = try run(
      "report", "--evidence", comparison: Self.comparison("{name: \"node:24\"}"),
      measurements: [
        Self.measurement("node:24", bytes: 410_000_000, digest: "b", platform: "linux/arm64"),
        Self.measurement("node:24"),
      ])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("2 measurements fit the selection “node:24”; the cells show that of node:24 "))
    #expect(outcome.output.contains("(linux/amd64, sha256:aaaaaaaaaaaa)"))
  }

  @Test func `a platform selects among the measurements of one name`() throws {
    let outcome = try run(
      "report", "--format", "csv", comparison: Self.comparison("{name: \"node:24\", platform: linux/arm64}"),
      measurements: [
        Self.measurement("node:24", bytes: 410_000_000, digest: "b", platform: "linux/arm64/v8"),
        Self.measurement("node:24"),
      ])
    #expect(outcome.output.contains("linux/arm64/v8"))
    #expect(!outcome.output.contains("linux/amd64"))
  }

  @Test func `a measurement keeps the candidate that it names, and the pattern that says otherwise is told`()
    throws
  {
    let outcome = try run(
      "report", "--format", "csv",
      comparison: Self.comparison("{name: \"node:24-slim\"}", images: "[\"node:??\"]"),
      measurements: [Self.measurement("node:24-slim", candidate: "full")])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "c.yaml: warning: the measurement of 'node:24-slim' names the candidate 'full' and belongs to it, though "
          + "its image is one of 'other' by the image patterns [contested-measurement]\n"))
    #expect(outcome.output.contains("full,full,node:24-slim,linux/amd64"))
  }

  @Test func `a check says disputed where two tools disagree on what nobody claims`() throws {
    let comparison = Self.comparison("{name: \"node:24\"}").replacing(
      "criteria:",
      with:
        "criteria:\n  - {id: layers, name: layers, definition: layers, value: count, unit: layers, measured_by: [layer_count]}"
    )
    func layers(_ count: Int) -> String {
      Self.measurement("node:24").replacing(
        "\"transfer_size\"", with: "\"layer_count\": \(count), \"transfer_size\"")
    }
    let outcome = try run("check", comparison: comparison, measurements: [layers(7), layers(8)])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("full — layers: disputed"))
    #expect(!outcome.output.contains("unclaimed"))
  }
}
