import ComparisonModel
import Testing

/// Claims that set one candidate beside others.
@Suite struct RelativeClaimTests {
  private static let ids: [Candidate.ID] = ["full", "slim", "alpine", "distroless", "multi-stage"]

  /// A comparison of several candidates by size, of which the first image makes one claim.
  private static func comparison(
    _ value: ClaimedValue, of candidate: Candidate.ID = "alpine", kind: ValueKind = .bytes
  ) -> Comparison {
    var comparison = Sample.comparison(
      [value], kind: kind, facts: kind == .bytes ? [.transferSize] : [.packageCount])
    comparison.candidates = ids.map { id in
      Candidate(
        id: id, kind: id == "multi-stage" ? .strategy(build: ["full"], run: ["slim"]) : .image,
        name: LocalizedText(same: "node:\(id.rawValue)"))
    }
    comparison.claims[0].candidate = candidate
    return comparison
  }

  private static func finding(
    _ comparison: Comparison, _ values: [Candidate.ID: FactValue]
  ) throws -> Finding {
    let fact = try #require(comparison.criteria[0].facts[0].known)
    let measurements = values.map { id, value in
      Sample.measurement([fact: value], name: id.rawValue, candidate: id)
    }
    let claimed = comparison.claims[0].candidate
    let position = try #require(comparison.candidates.firstIndex { $0.id == claimed })
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
      .finding(candidate: position, criterion: 0)
  }

  private static func bytes(_ amount: Int64, within: Int64? = nil) -> FactValue {
    .bytes(ByteCount(amount), within: within.map { ByteCount($0) })
  }

  private static let all: [Candidate.ID: FactValue] = [
    "full": bytes(409_613_156), "slim": bytes(80_728_745), "alpine": bytes(58_486_244),
    "distroless": bytes(60_000_000),
  ]

  private static func relation(
    _ kind: ClaimedRelation.Kind, to other: Candidate.ID = "full"
  ) -> ClaimedValue { .relation(ClaimedRelation(to: other, kind)) }

  private static func ratio(_ text: String) throws -> Ratio { try #require(Ratio(text)) }

  @Test(arguments: [
    (ClaimedRank.smallest, "alpine", Verdict.confirmed), (.smallest, "slim", .contradicted),
    (.largest, "full", .confirmed), (.largest, "alpine", .contradicted),
  ])
  func `a rank is decided by all candidates that were measured`(
    rank: ClaimedRank, candidate: String, verdict: Verdict
  ) throws {
    let comparison = Self.comparison(.rank(rank), of: .init(rawValue: candidate))
    #expect(try Self.finding(comparison, Self.all).verdict == verdict)
  }

  @Test func `a rank that holds names who comes next, and one that fails who comes before`() throws {
    let holds = Self.comparison(.rank(.smallest))
    let finding = try Self.finding(holds, Self.all)
    #expect(
      finding.sentence(in: .en, of: holds)
        == "“the smallest of all candidates” holds for the transfer size (58.5 MB, node:distroless 60.0 MB).")
    #expect(
      finding.sentence(in: .ko, of: holds)
        == "‘후보 가운데 가장 작음’ 주장은 다운로드 크기(58.5 MB, node:distroless 60.0 MB) 기준으로 맞습니다.")
    let fails = Self.comparison(.rank(.smallest), of: "slim")
    #expect(
      try Self.finding(fails, Self.all).sentence(in: .en, of: fails)
        == "“the smallest of all candidates” does not hold for the transfer size (80.7 MB, node:alpine 58.5 MB)."
    )
  }

  @Test func `a candidate without a value leaves a rank open, unless another already comes before`() throws {
    var values = Self.all
    values["distroless"] = .unknown(.couldNotBeTold)
    let alpine = Self.comparison(.rank(.smallest))
    let open = try Self.finding(alpine, values)
    #expect(open.verdict == .undecided)
    #expect(
      open.sentence(in: .en, of: alpine)
        == "“the smallest of all candidates” cannot be decided for the transfer size (58.5 MB, node:slim 80.7 MB, "
        + "unknown for node:distroless).")
    #expect(
      open.sentence(in: .ko, of: alpine)
        == "‘후보 가운데 가장 작음’ 주장은 다운로드 크기(58.5 MB, node:slim 80.7 MB, 값을 모르는 후보: "
        + "node:distroless) 기준으로 판정할 수 없습니다.")
    #expect(try Self.finding(Self.comparison(.rank(.smallest), of: "slim"), values).verdict == .contradicted)
    values["distroless"] = nil
    #expect(try Self.finding(alpine, values).verdict == .undecided)
  }

  @Test func `candidates that are tied are both the least`() throws {
    let values = Dictionary(uniqueKeysWithValues: Self.ids.prefix(4).map { ($0, FactValue.count(18)) })
    for id in Self.ids.prefix(4) {
      let comparison = Self.comparison(.rank(.fewest), of: id, kind: .count)
      #expect(try Self.finding(comparison, values).verdict == .confirmed)
    }
  }

  @Test func `a rounded figure decides a rank only where its whole interval agrees`() throws {
    var values = Self.all
    values["distroless"] = Self.bytes(59_000_000, within: 1_000_000)
    #expect(try Self.finding(Self.comparison(.rank(.smallest)), values).verdict == .undecided)
    values["distroless"] = Self.bytes(60_000_000, within: 1_000_000)
    #expect(try Self.finding(Self.comparison(.rank(.smallest)), values).verdict == .confirmed)
  }

  @Test func `one measured image alone has no rank`() throws {
    let comparison = Self.comparison(.rank(.smallest))
    #expect(try Self.finding(comparison, ["alpine": Self.bytes(1)]).verdict == .undecided)
  }

  @Test(arguments: [
    (ClaimedRelation.Kind.less, Verdict.confirmed), (.more, .contradicted), (.same, .contradicted),
  ])
  func `less, more and the same are decided by both amounts`(
    kind: ClaimedRelation.Kind, verdict: Verdict
  ) throws {
    #expect(try Self.finding(Self.comparison(Self.relation(kind, to: "slim")), Self.all).verdict == verdict)
  }

  @Test(arguments: [
    // 58,486,244 is 14.28 % of 409,613,156.
    ("1/7", Int64(10), Verdict.confirmed), ("1/7", 0, .contradicted), ("0.143", 5, .confirmed),
    ("14.3%", 5, .confirmed), ("20%", 200, .contradicted), ("20%", 300, .confirmed),
    ("1/2", 200, .contradicted),
    ("7", 500, .contradicted),
  ])
  func `a ratio holds within its tolerance`(text: String, tolerance: Int64, verdict: Verdict) throws {
    let value = Self.relation(.ratio(try Self.ratio(text), tolerance: tolerance))
    #expect(try Self.finding(Self.comparison(value), Self.all).verdict == verdict)
  }

  @Test(arguments: [
    ("1/5", nil, Verdict.confirmed), ("14%", nil, .contradicted), ("14%", Int64(30), .confirmed),
  ])
  func `at most a share`(text: String, tolerance: Int64?, verdict: Verdict) throws {
    let value = Self.relation(.atMost(try Self.ratio(text), tolerance: tolerance))
    #expect(try Self.finding(Self.comparison(value), Self.all).verdict == verdict)
  }

  @Test func `at least a multiple`() throws {
    let value = Self.relation(.atLeast(try Self.ratio("7"), tolerance: nil), to: "alpine")
    #expect(try Self.finding(Self.comparison(value, of: "full"), Self.all).verdict == .confirmed)
    let more = Self.relation(.atLeast(try Self.ratio("7.1"), tolerance: nil), to: "alpine")
    #expect(try Self.finding(Self.comparison(more, of: "full"), Self.all).verdict == .contradicted)
  }

  @Test func `a relation tells the share that was measured, in both languages`() throws {
    let comparison = Self.comparison(Self.relation(.ratio(try Self.ratio("1/7"), tolerance: 50)))
    let finding = try Self.finding(comparison, Self.all)
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "“about 1/7 of node:full (±5 %)” holds for the transfer size (58.5 MB, 14.3 % of the 409.6 MB of "
        + "node:full).")
    #expect(
      finding.sentence(in: .ko, of: comparison)
        == "‘node:full의 1/7 정도 (±5 %)’ 주장은 다운로드 크기(58.5 MB, node:full 409.6 MB의 14.3 %) 기준으로 맞습니다.")
  }

  @Test func `a relation to a candidate without a value is open, and to 0 too`() throws {
    let value = Self.relation(.ratio(try Self.ratio("1/2"), tolerance: 100))
    let comparison = Self.comparison(value)
    var values = Self.all
    values["full"] = .unknown(.couldNotBeTold)
    let open = try Self.finding(comparison, values)
    #expect(open.verdict == .undecided)
    #expect(open.sentence(in: .en, of: comparison).contains("unknown for node:full"))
    values["full"] = Self.bytes(0)
    #expect(try Self.finding(comparison, values).verdict == .undecided)
    values = [:]
    #expect(try Self.finding(comparison, values).reason == .noMeasurement)
  }

  @Test(arguments: [Int64.max - 1, Int64.max])
  func `the largest amounts are compared without overflow`(amount: Int64) throws {
    let values: [Candidate.ID: FactValue] = ["alpine": Self.bytes(amount), "full": Self.bytes(amount)]
    let ratio = try Self.ratio("1000000.9999/1000000.9999")
    let comparison = Self.comparison(Self.relation(.ratio(ratio, tolerance: 10_000)))
    #expect(try Self.finding(comparison, values).verdict == .confirmed)
  }

  @Test(arguments: [
    "0", "0%", "-1", "1/0", "1/2%", "half", "1,5", "1.00001", "1000001", "", "1//2", ".5", "5.",
  ])
  func `what is no ratio is refused`(text: String) {
    #expect(Ratio(text) == nil)
  }

  @Test(
    arguments: [
      ("0.5", 5, 10), ("1/5", 1, 5), ("20%", 20, 100), ("2.5 %", 25, 1000), ("3", 3, 1), ("1.5/2", 15, 20),
    ] as [(String, Int64, Int64)])
  func `a ratio is read exactly`(text: String, numerator: Int64, denominator: Int64) throws {
    let ratio = try Self.ratio(text)
    #expect(ratio.numerator == numerator && ratio.denominator == denominator)
  }
}
