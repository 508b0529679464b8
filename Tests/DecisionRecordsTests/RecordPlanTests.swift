import ComparisonModel
import DecisionRecords
import Diagnostics
import Foundation
import Testing

@Suite struct RecordPlanTests {
  private let key = RecordKey(comparison: "s", profile: "own")

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func record(_ outcome: String, of key: RecordKey? = nil) throws -> String {
    let text = "# T\n\n- Status: proposed\n\nOutcome id: `\(outcome)`\n"
    return String(
      decoding: try #require(RecordSeal.sealed(Array(text.utf8), of: key ?? self.key, day: nil)),
      as: UTF8.self)
  }

  private func put(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func plan(
    _ folder: String, _ outcome: String, _ languages: [Language] = [.en], outdated: Set<String> = []
  ) throws -> RecordPlan {
    RecordPlan(
      try RecordFolder(folder, mayBeMissing: false).shelf(of: key), outcome: outcome, languages: languages,
      outdated: outdated)
  }

  @Test func `a proposal as it was written is replaced`() throws {
    try withFolder { folder throws in
      #expect(try plan(folder, "a").number == 1)
      try put(try record("a"), "\(folder)/0001-s-own-en.md")
      for outcome in ["a", "b"] {
        let plan = try plan(folder, outcome)
        #expect(plan.number == 1 && plan.superseded == nil && plan.statusChanges.isEmpty)
        #expect(plan.records.map(\.file) == ["0001-s-own-en.md"])
      }
    }
  }

  @Test(arguments: [
    ("\n", "\r\n"), ("proposed", "proposed!"), ("Status: proposed", "## Status"), ("# T", "# U"),
    (" -->", "  -->"),
  ])
  func `whatever a person touched is kept, and the next number is written`(old: String, new: String) throws {
    try withFolder { folder throws in
      try put(
        try record("a").replacingOccurrences(of: old, with: new), "\(folder)/0001-s-own-en.md")
      let plan = try plan(folder, "b")
      #expect(plan.number == 2 && plan.records.isEmpty && plan.statusChanges.isEmpty)
      #expect(!plan.notes.isEmpty)
    }
  }

  @Test func `an accepted record stays while its outcome is the same, and is superseded in all languages`()
    throws
  {
    try withFolder { folder throws in
      let accepted = try record("a").replacingOccurrences(of: "proposed", with: "accepted")
        .replacingOccurrences(of: "\n", with: "\r\n")
      try put(accepted, "\(folder)/0001-s-own-en.md")
      try put(try record("a"), "\(folder)/0001-s-own-ko.md")
      let same = try plan(folder, "a", [.ko, .en])
      #expect(same.number == nil && same.notes.contains { $0.contains("is accepted") })
      let renewed = try plan(folder, "a", [.en], outdated: ["0001-s-own-en.md"])
      #expect(renewed.number == 2 && renewed.superseded == "0001-s-own")
      let other = try plan(folder, "b", [.en])
      #expect(other.number == 2 && other.superseded == "0001-s-own")
      #expect(other.statusChanges.map(\.record.file) == ["0001-s-own-ko.md", "0001-s-own-en.md"])
      #expect(
        other.statusChanges.last?.text
          == accepted.replacingOccurrences(of: "accepted", with: "superseded by 0002-s-own"))
    }
  }

  @Test func `a proposal that supersedes still does when it is written again`() throws {
    try withFolder { folder throws in
      let old = try record("a").replacingOccurrences(of: "proposed", with: "superseded by 0002-s-own")
      try put(old, "\(folder)/0001-s-own-en.md")
      try put(try record("b"), "\(folder)/0002-s-own-en.md")
      let plan = try plan(folder, "c")
      #expect(plan.number == 2 && plan.superseded == "0001-s-own" && plan.statusChanges.isEmpty)
    }
  }

  @Test func `two decisions whose ids join to one name share no record`() throws {
    try withFolder { folder throws in
      let one = RecordKey(comparison: "a", profile: "b-c")
      let other = RecordKey(comparison: "a-b", profile: "c")
      #expect(one.stem == other.stem)
      try put(try record("x", of: one), "\(folder)/0001-a-b-c-en.md")
      let shelf = try RecordFolder(folder, mayBeMissing: false).shelf(of: other)
      #expect(shelf.records.isEmpty)
      #expect(RecordPlan(shelf, outcome: "x", languages: [.en]).number == 2)
      #expect(RecordPlan(shelf, outcome: "x", languages: [.ko]).number == 2)
    }
  }

  @Test func `the next number is above those of all records of the folder, whoever wrote them`() throws {
    try withFolder { folder throws in
      for name in [
        "0007-use-postgres.md", "0003-other-own-en.md", "2026-11-26-meeting.md", "20261126-log.md",
        "9999-x.txt",
        "0042.md",
      ] {
        try put("# T\n", "\(folder)/\(name)")
      }
      let plan = try plan(folder, "a", [.ko, .en])
      #expect(plan.number == 8)
      #expect(plan.languages.map { plan.naming(in: $0) } == [.hyphen, .hyphen])
      try put(try record("a"), "\(folder)/0002-s-own-en.md")
      #expect(try self.plan(folder, "a").number == 2)
    }
  }

  @Test func `a file with a name of earlier versions keeps it, and the next record has the new one`() throws {
    try withFolder { folder throws in
      try put(try record("a"), "\(folder)/0001-s-own.en.md")
      let proposal = try plan(folder, "b", [.ko, .en])
      #expect(proposal.number == 1 && proposal.records.map(\.file) == ["0001-s-own.en.md"])
      #expect(proposal.languages.map { proposal.naming(in: $0) } == [.fullStop, .fullStop])
      try put(
        try record("a").replacingOccurrences(of: "proposed", with: "accepted"), "\(folder)/0001-s-own.en.md")
      let next = try plan(folder, "b")
      #expect(next.number == 2 && next.naming(in: .en) == .hyphen)
      #expect(next.superseded == "0001-s-own")
      #expect(next.statusChanges.first?.text.contains("- Status: superseded by 0002-s-own\n") == true)
    }
  }

  @Test func `a proposal that supersedes by MADR's reference still does when it is written again`() throws {
    try withFolder { folder throws in
      try put("---\nstatus: superseded by ADR-0002\n---\n", "\(folder)/0001-s-own-en.md")
      try put(try record("b"), "\(folder)/0002-s-own-en.md")
      #expect(try plan(folder, "c").superseded == "0001-s-own")
    }
  }

  @Test func `a page of an earlier version that was not touched is replaced under its name`() throws {
    try withFolder { folder throws in
      try put(try record("a"), "\(folder)/0001-s-own.en.xhtml")
      try put("# T\n", "\(folder)/0005-other.md")
      let plan = try plan(folder, "a")
      #expect(plan.number == 1 && plan.naming(in: .en) == .fullStop)
      try put("<html/>", "\(folder)/0006-s-own-en.xhtml")
      #expect(try self.plan(folder, "a").number == 7)
    }
  }

  @Test func `a page that is not as it was written keeps its number`() throws {
    try withFolder { folder throws in
      try put(try record("a"), "\(folder)/0001-s-own-en.md")
      try put("<html/>", "\(folder)/0001-s-own-en.xhtml")
      #expect(try plan(folder, "b").number == 2)
      try put(try record("a"), "\(folder)/0001-s-own-en.xhtml")
      #expect(try plan(folder, "b").number == 1)
    }
  }

  @Test func `a record that cannot be read is an error and not an absent one`() throws {
    try withFolder { folder throws in
      try Data([0x23, 0xFF]).write(to: URL(fileURLWithPath: "\(folder)/0001-s-own-en.md"))
      #expect(throws: FaultyInput.self) { try plan(folder, "a") }
      try FileManager.default.removeItem(atPath: "\(folder)/0001-s-own-en.md")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/0001-s-own-en.md", withIntermediateDirectories: false)
      #expect(throws: FaultyInput.self) { try plan(folder, "a") }
      #expect(throws: FaultyInput.self) {
        try RecordFolder("\(folder)/missing", mayBeMissing: false).shelf(of: key)
      }
      #expect(try RecordFolder("\(folder)/missing", mayBeMissing: true).shelf(of: key).records.isEmpty)
    }
  }
}
