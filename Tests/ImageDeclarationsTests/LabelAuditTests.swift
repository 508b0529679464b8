import ComparisonModel
import OCIFormat
import Testing

@testable import ImageDeclarations

/// Labels against what is in an image, a row for each rule.
@Suite struct LabelAuditTests {
  struct Row: Sendable {
    let key: String
    let value: String
    let outcome: DeclaredOutcome
    var others: [String: String] = [:]
  }

  private static let known = LabelAudit.Known(
    created: Timestamp("2026-08-27T10:00:00Z"),
    system: OperatingSystem(id: "debian", versionID: "12", prettyName: "Debian 12"), runtime: "24.3.0",
    revisions: ["0a1b2c"], licences: ["MIT": 3, "GPL-2.0-only AND MIT": 2])

  @Test(arguments: [
    Row(key: "version", value: "24.3.0", outcome: .holds),
    Row(key: "version", value: "v24.3.0", outcome: .holds),
    Row(key: "version", value: "12.5", outcome: .holds),
    Row(key: "version", value: "1.2.3", outcome: .undecided),
    Row(
      key: "version", value: "11", outcome: .differs,
      others: ["org.opencontainers.image.ref.name": "debian"]),
    Row(key: "created", value: "2026-08-27T11:30:00Z", outcome: .holds),
    Row(key: "created", value: "2026-08-20T11:30:00Z", outcome: .differs),
    Row(key: "created", value: "yesterday", outcome: .undecided),
    Row(key: "revision", value: "0A1B2C", outcome: .holds),
    Row(key: "revision", value: "ffffff", outcome: .differs),
    Row(key: "licenses", value: "MIT OR GPL-2.0-only", outcome: .holds),
    Row(key: "licenses", value: "MIT", outcome: .differs),
  ])
  func `a label holds, differs or is undecided by its rule`(row: Row) throws {
    var labels = row.others
    labels["org.opencontainers.image.\(row.key)"] = row.value
    let audit = LabelAudit(known: Self.known, base: nil)
    let found = audit.labels(labels).first { $0.key.hasSuffix(row.key) }
    #expect(found?.outcome == row.outcome)
  }

  @Test(arguments: ["revision", "licenses", "version"])
  func `of an image of which nothing is known, a label is undecided`(key: String) {
    let audit = LabelAudit(known: .init(), base: nil)
    let labels = audit.labels(["org.opencontainers.image.\(key)": "1"])
    #expect(labels.map(\.outcome) == [.undecided])
  }

  @Test func `a day that a reproducible build has set decides nothing`() {
    let known = LabelAudit.Known(created: Timestamp("1970-01-01T00:00:00Z"))
    let labels = LabelAudit(known: known, base: nil)
      .labels(["org.opencontainers.image.created": "2026-08-27T11:30:00Z"])
    #expect(labels.map(\.outcome) == [.undecided])
  }

  @Test func `other labels are left out`() {
    let audit = LabelAudit(known: Self.known, base: nil)
    #expect(audit.labels(["maintainer": "x", "org.opencontainers.image.title": "y"]).isEmpty)
  }

  @Test func `the base's layers must be the first of the image`() throws {
    let digests = try (0..<3).map { number in
      try #require(Digest("sha256:" + String(repeating: "\(number)", count: 64)))
    }
    func outcome(_ base: [Digest]?) -> DeclaredOutcome {
      BaseAudit.finding(digests, base: base.map { ("debian:12", $0) }, isPinned: true).outcome
    }
    #expect(outcome(Array(digests.prefix(2))) == .holds)
    #expect(outcome(Array(digests.reversed())) == .differs)
    #expect(outcome(digests + digests) == .differs)
    #expect(outcome([]) == .undecided)
    #expect(outcome(nil) == .undecided)
  }
}
