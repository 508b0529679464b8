import Testing

@testable import ComparisonModel

/// Facts that a comparison defines for itself, judged as all facts are.
@Suite struct OwnFactTests {
  private static func fact(_ key: String, _ kind: OwnFact.Kind, _ direction: Direction = .neutral)
    -> ComparedFact
  {
    .own(
      OwnFact(
        key: key, name: LocalizedText(same: key), definition: LocalizedText(same: "defined"), kind: kind,
        direction: direction))
  }

  private static let millisecond = AmountUnit("ms", .time, 1_000_000)

  private func finding(
    _ values: [ClaimedValue], _ fact: ComparedFact, _ measured: FactValue, kind: ValueKind
  ) -> Finding {
    let comparison = Sample.comparison(values, kind: kind, compared: [fact])
    var measurement = Sample.measurement([:])
    measurement.facts.set(measured, of: fact)
    let evidence = Evidence([measurement], for: comparison)
    return FindingMatrix(comparison, evidence: evidence).finding(candidate: 0, criterion: 0)
  }

  private static let amounts: [(ClaimedValue, Int64, Verdict)] = [
    (.atMost(seconds("1 s"), tolerance: nil), 812, .confirmed),
    (.atMost(seconds("800 ms"), tolerance: nil), 812, .contradicted),
    (.exactly(seconds("0.8 s")), 812, .confirmed), (.exactly(seconds("0.81 s")), 816, .contradicted),
    (.about(seconds("1 s"), tolerance: .perMille(200)), 812, .confirmed),
  ]

  private static func seconds(_ text: String) -> Quantity { Quantity(text, of: .time) ?? Quantity(count: -1) }

  @Test(arguments: amounts)
  func `a claimed amount is compared whatever its unit`(
    claimed: ClaimedValue, milliseconds: Int64, verdict: Verdict
  ) {
    let measured = FactValue.amount(Amount(milliseconds * 1_000_000, unit: Self.millisecond))
    let fact = Self.fact("x-startup", .amount(Self.millisecond))
    #expect(finding([claimed], fact, measured, kind: .amount).verdict == verdict)
  }

  @Test func `a figure that is known too coarsely decides nothing`() {
    let measured = FactValue.amount(Amount(1_000_000_000, within: 20_000_000, unit: Self.millisecond))
    let fact = Self.fact("x-startup", .amount(Self.millisecond))
    #expect(
      finding([.atMost(Self.seconds("1 s"), tolerance: nil)], fact, measured, kind: .amount).verdict
        == .undecided)
  }

  @Test(arguments: [
    (true, true, Verdict.confirmed), (true, false, .contradicted), (false, false, .confirmed),
  ])
  func `yes and no are compared`(claimed: Bool, measured: Bool, verdict: Verdict) {
    let found = finding([.yesNo(claimed)], Self.fact("x-fips", .yesNo), .yesNo(measured), kind: .yesNo)
    #expect(found.verdict == verdict)
  }

  @Test func `dates and versions are compared by their order`() throws {
    let day = FactValue.date(try #require(Timestamp("2027-04-30")))
    let date = Self.fact("x-end", .date)
    let later = ClaimedValue.atLeast(try #require(Quantity(day: "2027-04-30")), tolerance: nil)
    #expect(finding([later], date, day, kind: .date).verdict == .confirmed)
    let sooner = ClaimedValue.atMost(try #require(Quantity(day: "2027-04-29")), tolerance: nil)
    #expect(finding([sooner], date, day, kind: .date).verdict == .contradicted)
    let version = Self.fact("x-openssl", .version)
    for (claimed, verdict) in [("3", Verdict.confirmed), ("3.5", .confirmed), ("3.0", .contradicted)] {
      let exactly = ClaimedValue.exactly(try #require(Quantity(version: claimed)))
      #expect(finding([exactly], version, .version("3.5.4"), kind: .version).verdict == verdict)
      #expect(finding([.names([claimed])], version, .version("3.5.4"), kind: .version).verdict == verdict)
      let most = ClaimedValue.atMost(try #require(Quantity(version: claimed)), tolerance: nil)
      #expect(finding([most], version, .version("3.5.4"), kind: .version).verdict == verdict)
    }
  }

  @Test func `what a script measured of an image stands beside what was read of it`() {
    let fact = Self.fact("x-startup", .amount(Self.millisecond))
    let size = ComparedFact.known(.transferSize)
    let comparison = Sample.comparison([], compared: [size, fact])
    let value = FactValue.amount(Amount(812_000_000, unit: Self.millisecond))
    let read = Sample.measurement([.transferSize: .bytes(ByteCount(58_486_244))], digest: "sha256:1")
    var script = Sample.measurement([:], digest: "sha256:1")
    script.facts.set(value, of: fact)
    var elsewhere = Sample.measurement([:], digest: "sha256:2")
    elsewhere.facts.set(.amount(Amount(1, unit: Self.millisecond)), of: fact)
    let matrix = FindingMatrix(comparison, evidence: Evidence([script, elsewhere, read], for: comparison))
    let shown = matrix.finding(candidate: 0, criterion: 0).measured
    #expect(shown.map(\.value) == [.bytes(ByteCount(58_486_244)), value])
    #expect(shown.map(\.measurement) == [2, 0])
    #expect(matrix.shownMeasurements(candidate: 0) == [2, 0])
  }

  @Test func `a measurement that does not name a fact tells why it is unknown by its method`() {
    var measurement = Sample.measurement([:])
    measurement.method = .publishedListing
    #expect(measurement.value(of: .known(.shells)) == .unknown(.notPublished))
    measurement.method = .imageRead
    #expect(measurement.value(of: .known(.shells)) == .unknown(.notLookedFor))
  }

  @Test(arguments: UnknownReason.allCases, Language.allCases)
  func `every reason has its words`(reason: UnknownReason, language: Language) {
    let text = FactValue.unknown(reason).text(in: language)
    #expect(text.hasPrefix(FactValue.unknownText[language]) && text.contains(reason.text(in: language)))
  }
}
