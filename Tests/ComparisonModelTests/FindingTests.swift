import ComparisonModel
import Testing

@Suite struct FindingTests {
  private let about50 = ClaimedValue.about(Sample.quantity("50 MB"), tolerance: .perMille(200))
  private let alpine: [Fact: FactValue] = [
    .transferSize: .bytes(ByteCount(58_486_244)),
    .contentSize: .bytes(ByteCount(167_510_000), within: ByteCount(5_000)),
  ]

  @Test func `a size that holds by one definition and not by another is confirmed in part`() {
    let finding = Sample.finding(Sample.comparison([about50]), alpine)
    #expect(finding.verdict == .partlyConfirmed)
    #expect(finding.judgements.map(\.outcome) == [.holds, .fails])
  }

  @Test func `the reason names each size definition with its figure, in both languages`() {
    let comparison = Sample.comparison([about50])
    let finding = Sample.finding(comparison, alpine)
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "“about 50 MB (±20 %: 40.0 MB–60.0 MB)” holds for the transfer size (58.5 MB), "
        + "not for the unpacked size (167.5 MB).")
    #expect(
      finding.sentence(in: .ko, of: comparison)
        == "‘약 50 MB (±20 %: 40.0 MB–60.0 MB)’ 주장은 다운로드 크기(58.5 MB) 기준으로는 맞지만, "
        + "압축 해제 크기(167.5 MB) 기준으로는 맞지 않습니다.")
  }

  @Test(arguments: [
    ("300 MB", 299_999_999, Verdict.contradicted),
    ("300 MB", 300_000_000, .confirmed),
    ("300 MiB", 314_572_799, .contradicted),
    ("300 MiB", 314_572_800, .confirmed),
  ])
  func `at least N includes N`(text: String, bytes: Int64, verdict: Verdict) {
    let comparison = Sample.comparison(
      [.atLeast(Sample.quantity(text), tolerance: nil)], facts: [.transferSize])
    #expect(Sample.finding(comparison, [.transferSize: .bytes(ByteCount(bytes))]).verdict == verdict)
  }

  @Test(arguments: [
    ("58.5 MB", 58_486_244, Verdict.confirmed), ("58.5 MB", 58_449_999, .contradicted),
    ("58.5 MB", 58_550_000, .confirmed), ("58,486,244 B", 58_486_244, .confirmed),
    ("58,486,244 B", 58_486_245, .contradicted),
  ])
  func `an exact amount is true to its last written digit`(text: String, bytes: Int64, verdict: Verdict) {
    let comparison = Sample.comparison([.exactly(Sample.quantity(text))], facts: [.transferSize])
    #expect(Sample.finding(comparison, [.transferSize: .bytes(ByteCount(bytes))]).verdict == verdict)
  }

  @Test(arguments: [
    (Int64(404_999_999), Verdict.contradicted), (405_000_000, .confirmed), (900_000_000, .confirmed),
  ])
  func `about N or more is widened by its tolerance`(bytes: Int64, verdict: Verdict) {
    let value = ClaimedValue.atLeast(Sample.quantity("450 MB"), tolerance: .perMille(100))
    let comparison = Sample.comparison([value], facts: [.transferSize])
    let finding = Sample.finding(comparison, [.transferSize: .bytes(ByteCount(bytes))])
    #expect(finding.verdict == verdict)
    #expect(
      finding.sentence(in: .en, of: comparison)
        .hasPrefix("“about 450 MB or more (±10 %: at least 405.0 MB)” "))
    #expect(finding.sentence(in: .ko, of: comparison).hasPrefix("‘약 450 MB 이상 (±10 %: 405.0 MB 이상)’ "))
  }

  @Test(arguments: [
    (Int64(-1), Verdict.confirmed), (0, .confirmed), (1, .contradicted),
  ])
  func `about N or less is widened by its tolerance`(beyond: Int64, verdict: Verdict) {
    let value = ClaimedValue.atMost(Sample.quantity("50 MB"), tolerance: .perMille(200))
    let comparison = Sample.comparison([value], facts: [.transferSize])
    let bytes = ByteCount(60_000_000 + beyond)
    #expect(Sample.finding(comparison, [.transferSize: .bytes(bytes)]).verdict == verdict)
  }

  @Test func `a range without a tolerance includes its ends and nothing beyond`() {
    let range = ClaimedValue.range(Sample.quantity("40 MB"), Sample.quantity("50 MB"), tolerance: nil)
    let comparison = Sample.comparison([range], facts: [.transferSize])
    func verdict(_ bytes: Int64) -> Verdict {
      Sample.finding(comparison, [.transferSize: .bytes(ByteCount(bytes))]).verdict
    }
    #expect(verdict(40_000_000) == .confirmed)
    #expect(verdict(50_000_000) == .confirmed)
    #expect(verdict(39_999_999) == .contradicted)
    #expect(verdict(50_000_001) == .contradicted)
  }

  @Test func `a figure that is known too coarsely decides nothing`() {
    let comparison = Sample.comparison(
      [.atMost(Sample.quantity("1.14 GB"), tolerance: nil)], facts: [.contentSize])
    let finding = Sample.finding(
      comparison, [.contentSize: .bytes(ByteCount(1_140_000_000), within: ByteCount(5_000_000))])
    #expect(finding.verdict == .undecided)
    #expect(finding.judgements.map(\.outcome) == [.undecided])
    #expect(finding.sentence(in: .en, of: comparison).contains("known too coarsely"))
    #expect(finding.sentence(in: .ko, of: comparison).contains("판정할 수 없습니다"))
  }

  @Test(arguments: [
    (["apt"], ["apt", "dpkg"], Verdict.confirmed), (["dpkg"], ["apt-get"], .confirmed),
    (["apk"], ["apt"], .contradicted), ([], [], .confirmed), ([], ["dpkg"], .contradicted),
    (["yum"], ["rpm", "dnf"], .confirmed), (["apt"], [], .contradicted),
  ])
  func `package managers are compared by family`(claimed: [String], found: [String], verdict: Verdict) {
    let comparison = Sample.comparison([.names(claimed)], kind: .names, facts: [.packageManager])
    #expect(Sample.finding(comparison, [.packageManager: .names(found)]).verdict == verdict)
  }

  @Test(arguments: [
    ("Debian", "debian"), ("Debian GNU/Linux", "debian"), ("Alpine Linux", "alpine"), ("alpine", "alpine"),
  ])
  func `distributions are compared by their id`(claimed: String, id: String) {
    let comparison = Sample.comparison([.names([claimed])], kind: .names, facts: [.baseOS])
    let system = OperatingSystem(id: id, versionID: "1", prettyName: "Some Name 1")
    #expect(Sample.finding(comparison, [.baseOS: .operatingSystem(system)]).verdict == .confirmed)
    #expect(Sample.finding(comparison, [.baseOS: .operatingSystem(nil)]).verdict == .contradicted)
  }

  @Test func `a claim of no operating system is contradicted by an os-release`() {
    let comparison = Sample.comparison([.names([])], kind: .names, facts: [.baseOS])
    let debian = OperatingSystem(id: "debian", versionID: "12", prettyName: "Debian GNU/Linux 12")
    #expect(Sample.finding(comparison, [.baseOS: .operatingSystem(debian)]).verdict == .contradicted)
  }

  @Test func `unknown facts leave a claim unmeasured and never turn into a guess`() {
    let comparison = Sample.comparison([about50])
    let finding = Sample.finding(
      comparison, [.transferSize: .unknown(.notInArchive), .contentSize: .unknown(.couldNotBeTold)])
    #expect(finding.verdict == .unmeasured)
    #expect(finding.reason == .factsUnknown)
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "What would decide it is unknown: transfer size (not in this kind of archive), unpacked size (could not be "
        + "told).")
  }

  @Test(arguments: [
    ([ClaimedValue.words(LocalizedText(same: "production"))], Reason.words),
    ([.level("very-small")], .ratingWithoutIndicators),
    ([.level("very-small"), .words(LocalizedText(same: "x"))], .ratingWithoutIndicators),
    ([.yesNo(true)], .noMeasurement),
  ])
  func `a claim that nothing decides is unmeasured, and says why`(values: [ClaimedValue], reason: Reason) {
    let finding = Sample.finding(Sample.comparison(values), [:])
    #expect(finding.verdict == .unmeasured)
    #expect(finding.reason == reason)
  }

  @Test func `a strategy has no image of its own`() {
    let comparison = Sample.comparison([about50], candidate: .strategy(build: [], run: ["alpine"]))
    let finding = Sample.finding(comparison, [:])
    #expect(finding.reason == .strategy)
    #expect(finding.sentence(in: .ko, of: comparison).contains("(node:alpine)"))
  }

  @Test func `without a claim, what was measured stands alone`() {
    let finding = Sample.finding(Sample.comparison([]), alpine)
    #expect(finding.verdict == .unclaimed)
    #expect(finding.reason == .measuredOnly)
    #expect(finding.measured.map(\.fact) == [.known(.transferSize), .known(.contentSize)])
  }

  @Test func `every reason has a sentence in both languages`() {
    let comparison = Sample.comparison([about50])
    let reasons: [Reason] = [
      .measuredOnly, .besideClaims, .nothingKnown, .words, .ratingWithoutIndicators, .noFactForCriterion,
      .noMeasurement,
      .factsUnknown, .notComparable, .notApplicable,
    ]
    for reason in reasons {
      var finding = Sample.finding(comparison, alpine)
      finding.reason = reason
      for language in Language.allCases {
        #expect(finding.sentence(in: language, of: comparison).hasSuffix("."))
      }
    }
  }
}
