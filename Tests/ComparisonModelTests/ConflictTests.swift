import ComparisonModel
import Testing

@Suite struct ConflictTests {
  private static func finding(_ claims: [[ClaimedValue]], _ measurements: [Measurement]) -> Finding {
    var comparison = Sample.comparison(claims[0])
    comparison.claims = claims.enumerated().map { position, values in
      Claim(
        candidate: "alpine", criterion: "size", stated: LocalizedText(same: "claim \(position)"),
        values: values, citation: Citation(source: "guide"))
    }
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
      .finding(candidate: 0, criterion: 0)
  }

  private static func exactly(_ text: String) -> [ClaimedValue] { [.exactly(Sample.quantity(text))] }

  private static func measured(_ bytes: Int64, digest: String = "sha256:a", platform: String = "linux/amd64")
    -> Measurement
  {
    var measurement = Sample.measurement([.transferSize: .bytes(ByteCount(bytes))])
    measurement.image.manifestDigest = digest
    measurement.image.platform = platform
    return measurement
  }

  @Test func `sources that exclude each other are a dispute`() {
    let finding = Self.finding([Self.exactly("58.5 MB"), Self.exactly("90 MB")], [Self.measured(58_486_244)])
    #expect(finding.verdict == .disputed)
    #expect(finding.byClaim.map(\.finding.verdict) == [.confirmed, .contradicted])
  }

  @Test func `sources whose figures overlap are no dispute`() {
    let finding = Self.finding([Self.exactly("58.5 MB"), Self.exactly("58.49 MB")], [])
    #expect(finding.remarks == [])
  }

  /// The finding of an image whose base is supported until days that sources give.
  private static func support(_ days: [String], claimed: [ClaimedValue] = []) -> (FindingMatrix, Finding) {
    let end = SupportEnd(
      release: "Ubuntu 22.04",
      statements: days.compactMap { day in
        Timestamp(day).map { SupportEnd.Statement(source: "source of \(day)", until: $0) }
      })
    let comparison = Sample.comparison(claimed, kind: .date, facts: [.baseSupportedUntil])
    let measurement = Sample.measurement([.baseSupportedUntil: end.map { .supportEnd($0) } ?? .absent])
    let matrix = FindingMatrix(comparison, evidence: Evidence([measurement], for: comparison))
    return (matrix, matrix.finding(candidate: 0, criterion: 0))
  }

  private static func day(_ text: String) -> Quantity { Quantity(day: text) ?? Quantity(count: -1) }

  @Test func `sources that differ on the end of support are a dispute, also where nobody claims anything`() {
    let (matrix, finding) = Self.support(["2027-04-01", "2027-06-01"])
    #expect(finding.verdict == .disputed)
    #expect(matrix.mayHaveRemarks(candidate: 0))
    let sentence = finding.sentence(in: .en, of: matrix.comparison)
    #expect(sentence.contains("2027-04-01 [source of 2027-04-01], 2027-06-01 [source of 2027-06-01]"))
    let (agreed, undisputed) = Self.support(["2027-06-01", "2027-06-01"])
    #expect(undisputed.verdict == .unclaimed && undisputed.remarks.isEmpty)
    #expect(!agreed.mayHaveRemarks(candidate: 0))
  }

  @Test(arguments: [
    ("2027-04-01", Verdict.confirmed), ("2027-05-01", .disputed), ("2027-06-02", .contradicted),
  ])
  func `a claim about support is decided only where all sources agree on it`(day: String, verdict: Verdict) {
    let (_, finding) = Self.support(
      ["2027-04-01", "2027-06-01"], claimed: [.atLeast(Self.day(day), tolerance: nil)])
    #expect(finding.verdict == verdict)
    #expect(finding.remarks.count == 1)
  }

  @Test func `figures that agree in another unit say so`() throws {
    let finding = Self.finding([Self.exactly("58.5 MB"), Self.exactly("55.78 MB")], [])
    guard case .sourcesDisagree(_, _, let agreeing) = try #require(finding.remarks.first) else {
      Issue.record("\(finding.remarks)")
      return
    }
    #expect(agreeing?.written.text == "55.78 MB")
    #expect(agreeing?.read.text == "55.78 MiB")
    let sentence = finding.sentence(in: .en, of: Sample.comparison([]))
    #expect(sentence.hasSuffix("They agree if the unit of 55.78 MB is MiB."))
  }

  @Test func `a figure that fits in MiB says so beside its verdict`() {
    let finding = Self.finding([Self.exactly("55.78 MB")], [Self.measured(58_486_244)])
    #expect(finding.verdict == .contradicted)
    let comparison = Sample.comparison([])
    #expect(
      finding.remarks.map { $0.sentence(in: .en, of: comparison) }
        == ["It fits the transfer size if the unit is MiB (55.78 MiB instead of 55.78 MB)."])
    #expect(
      finding.remarks.map { $0.sentence(in: .ko, of: comparison) }
        == ["단위를 MiB로 읽으면(55.78 MB → 55.78 MiB) 다운로드 크기 기준으로 맞습니다."])
  }

  @Test func `a figure in MiB that fits in MB says so, too`() {
    let finding = Self.finding([Self.exactly("58.5 MiB")], [Self.measured(58_486_244)])
    #expect(finding.remarks.count == 1)
  }

  @Test func `measurements of one digest that disagree are a dispute, in any order`() {
    let measurements = [Self.measured(58_486_244), Self.measured(60_000_000)]
    for order in [measurements, measurements.reversed()] {
      #expect(Self.finding([Self.exactly("58.5 MB")], order).verdict == .disputed)
    }
  }

  @Test func `measurements that disagree are a dispute even where nobody claims anything`() {
    let measurements = [Self.measured(58_486_244), Self.measured(60_000_000)]
    let comparison = Sample.comparison([])
    let finding = FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
      .finding(candidate: 0, criterion: 0)
    #expect(finding.verdict == .disputed)
    #expect(finding.claims == [])
  }

  @Test func `one tag with two digests, and two platforms, are remarks of the candidate`() {
    let comparison = Sample.comparison([])
    var newer = Self.measured(2, digest: "sha256:b")
    newer.image.created = Timestamp("2026-08-27")
    let moved = [Self.measured(1), newer]
    newer.image.platform = "linux/arm64"
    let platforms = [Self.measured(1), newer]
    let first = FindingMatrix(comparison, evidence: Evidence(moved, for: comparison))
    #expect(
      first.remarks(candidate: 0) == [.tagMoved(name: "node:24-alpine", digests: ["sha256:a", "sha256:b"])])
    let second = FindingMatrix(comparison, evidence: Evidence(platforms, for: comparison))
    #expect(second.remarks(candidate: 0) == [.platformsDiffer(["linux/amd64", "linux/arm64"])])
  }

  @Test(arguments: [("2026-06-29", false), ("2026-06-30", true)])
  func `a measurement is stale from the day after the limit`(day: String, isStale: Bool) throws {
    let comparison = Sample.comparison([])
    var measurement = Self.measured(1)
    measurement.takenAt = Timestamp("2025-12-31")
    let asOf: Timestamp = try #require(Timestamp(day))
    let matrix = FindingMatrix(
      comparison, evidence: Evidence([measurement], for: comparison), asOf: asOf)
    #expect(matrix.remarks(candidate: 0).isEmpty == !isStale)
  }

  @Test func `without a day, no age is told`() {
    let comparison = Sample.comparison([])
    var measurement = Self.measured(1)
    measurement.takenAt = Timestamp("1999-12-31")
    let matrix = FindingMatrix(comparison, evidence: Evidence([measurement], for: comparison))
    #expect(matrix.remarks(candidate: 0) == [])
  }

  @Test(arguments: ["1970-01-01", "2000-02-29", "2026-11-23", "0001-01-01", "9999-12-31"])
  func `a moment in seconds is the day that it was read from`(day: String) throws {
    let read = try #require(Timestamp(day))
    #expect(Timestamp(secondsSinceEpoch: read.secondsSinceEpoch)?.text == day)
  }
}
