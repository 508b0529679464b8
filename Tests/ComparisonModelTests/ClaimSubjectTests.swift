import ComparisonModel
import Testing

/// Claims are judged by measurements of what they are about, and by no others.
@Suite struct ClaimSubjectTests {
  private static let criterionFacts: [Fact] = [.transferSize, .contentSize]

  private static func measurement(
    _ name: String, bytes: Int64, content: Int64? = nil, node: String? = nil, created: String? = nil,
    platform: String? = "linux/amd64", digest: String? = nil
  ) -> Measurement {
    var facts: [Fact: FactValue] = [.transferSize: .bytes(ByteCount(bytes))]
    if let content { facts[.contentSize] = .bytes(ByteCount(content)) }
    if let node { facts[.nodeVersion] = .text(node) }
    var measurement = Sample.measurement(facts, name: name, created: created, candidate: "alpine")
    measurement.image.platform = platform
    measurement.image.manifestDigest = digest
    return measurement
  }

  private static let node24 = measurement(
    "node:24.20.0", bytes: 409_613_156, node: "24.20.0", created: "2026-08-27", digest: "sha256:24")
  private static let node14 = measurement(
    "node:14.21.3", bytes: 345_200_000, node: "v14.21.3", created: "2023-04-11", digest: "sha256:14")
  private static let arm64 = measurement(
    "node:24.20.0", bytes: 400_000_000, node: "24.20.0", created: "2026-08-27", platform: "linux/arm64/v8",
    digest: "sha256:64")

  /// A claim of an amount; each of another source, with its day.
  private struct Stated {
    var value: ClaimedValue
    var about: ClaimSubject
    var day: String?

    init(_ text: String, _ about: ClaimSubject = .unsaid, day: String? = nil) {
      value = .exactly(Sample.quantity(text))
      self.about = about
      self.day = day
    }
  }

  private static func comparison(_ stated: [Stated]) -> Comparison {
    var comparison = Sample.comparison([], facts: criterionFacts)
    comparison.sources = stated.enumerated().map {
      Source(id: .init(rawValue: "s\($0)"), title: LocalizedText(same: "Document \($0)"), date: $1.day)
    }
    comparison.claims = stated.enumerated().map { position, stated in
      let text = stated.value.text(in: .en, by: comparison.criteria[0], of: comparison)
      return Claim(
        candidate: "alpine", criterion: "size", stated: LocalizedText(same: "~" + text),
        values: [stated.value], citation: Citation(source: .init(rawValue: "s\(position)")),
        about: stated.about)
    }
    return comparison
  }

  private static func finding(_ stated: [Stated], _ measurements: [Measurement]) -> Finding {
    let comparison = comparison(stated)
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
      .finding(candidate: 0, criterion: 0)
  }

  private static func node(_ text: String) -> ClaimSubject { ClaimSubject(node: VersionRange(text)) }

  private static func sentence(_ stated: Stated, _ measurements: [Measurement], _ language: Language)
    -> String
  {
    finding([stated], measurements).sentence(in: language, of: comparison([stated]))
  }

  @Test func `a claim about another version is not judged, and says what today's image would make of it`() {
    let stated = Stated("345 MB", Self.node("14"))
    let finding = Self.finding([stated], [Self.node24])
    #expect(finding.verdict == .unmeasured)
    #expect(finding.reason == .aboutAnother)
    #expect(finding.judgements == [])
    #expect(
      Self.sentence(stated, [Self.node24], .en)
        == "“~345 MB” is about Node.js 14; 24.20.0 was measured. Today (node:24.20.0, 2026-08-27): would not "
        + "hold, transfer size 409.6 MB.")
    #expect(
      Self.sentence(stated, [Self.node24], .ko)
        == "‘~345 MB’ 주장은 Node.js 14에 관한 것인데, 측정한 것은 24.20.0입니다. 현재 이미지(node:24.20.0, 2026-08-27)라면 "
        + "맞지 않습니다(\(Fact.transferSize.name.ko) 409.6 MB).")
  }

  @Test func `a claim that today's image would bear out is not confirmed by it either`() {
    let finding = Self.finding([Stated("409.6 MB", Self.node("14"))], [Self.node24])
    #expect(finding.verdict == .unmeasured)
    #expect(finding.asides.map { $0.today.map(\.outcome) } == [[.holds]])
  }

  @Test func `a claim is judged by another measurement of the candidate that it is about`() {
    let stated = Stated("345.2 MB", Self.node("14"))
    let finding = Self.finding([stated], [Self.node24, Self.node14])
    #expect(finding.verdict == .confirmed)
    #expect(finding.measured.map(\.measurement) == [0])
    #expect(finding.judgements.map(\.measured.measurement) == [1])
    #expect(
      Self.sentence(stated, [Self.node24, Self.node14], .en).hasSuffix(
        "is about Node.js 14 and is judged by node:14.21.3, 2023-04-11. Today (node:24.20.0, 2026-08-27): would "
          + "not hold, transfer size 409.6 MB; the age of the document alone makes the difference."))
  }

  @Test(arguments: [
    (ClaimSubject(node: VersionRange(">=26")), false), (ClaimSubject(node: VersionRange("14 || 16")), true),
    (ClaimSubject(image: ImagePattern("node:14")), true),
    (ClaimSubject(image: ImagePattern("node:26")), false),
    (ClaimSubject(image: ImagePattern("node:14-slim")), false),
    (ClaimSubject(date: Timestamp("2019-01-01")), true), (ClaimSubject(date: Timestamp("2029-01-01")), false),
    (ClaimSubject(platform: PlatformName("linux/arm64")), false),
    (ClaimSubject(node: VersionRange("14"), platform: PlatformName("linux/arm64")), false),
  ])
  func `only a later image of the same kind is called today's`(about: ClaimSubject, isToday: Bool) {
    let stated = Stated("345 MB", about)
    let english = isToday ? "Today (node" : "By the image shown here (node"
    #expect(Self.sentence(stated, [Self.node24], .en).contains(english))
    #expect(Self.sentence(stated, [Self.node24], .ko).contains(isToday ? "현재 이미지(node" : "비교표에 실린 이미지(node"))
  }

  @Test(arguments: [
    (ClaimSubject(node: VersionRange(">=18")), true), (ClaimSubject(node: VersionRange(">=18 <21")), false),
    (ClaimSubject(node: VersionRange("24")), true), (ClaimSubject(node: VersionRange("24.2")), false),
    (ClaimSubject(node: VersionRange("20 || 24.20")), true),
    (ClaimSubject(image: ImagePattern("node:24")), true),
    (ClaimSubject(image: ImagePattern("node:2")), false),
    (ClaimSubject(image: ImagePattern("docker.io/library/node:24.20.0")), true),
    (ClaimSubject(image: ImagePattern("node")), true),
    (ClaimSubject(image: ImagePattern("node:latest")), true),
    (ClaimSubject(image: ImagePattern("node:24-slim")), false),
    (ClaimSubject(image: ImagePattern("node:*")), true),
    (ClaimSubject(image: ImagePattern("bitnami/node:24")), false),
    (ClaimSubject(digest: "sha256:24"), true), (ClaimSubject(digest: "sha256:25"), false),
    (ClaimSubject(platform: PlatformName("linux/amd64")), true),
    (ClaimSubject(platform: PlatformName("linux/arm64")), false),
    (ClaimSubject(date: Timestamp("2026-05-01")), true),
    (ClaimSubject(date: Timestamp("2021-05-01")), false),
    (ClaimSubject(size: .compressed), true),
  ])
  func `what a claim is about decides whether a measurement judges it`(about: ClaimSubject, isJudged: Bool) {
    let finding = Self.finding([Stated("409.6 MB", about)], [Self.node24])
    #expect(finding.verdict == (isJudged ? .confirmed : .unmeasured))
    #expect(finding.asides.isEmpty == isJudged)
  }

  @Test(arguments: [
    ("node:20-alpine", "node:20.19.0-alpine3.22", true),
    ("node:20-alpine3.22", "node:20.19.0-alpine3.22", true),
    ("node:20-alpine3.2", "node:20.19.0-alpine3.22", false), ("node:20-alpine", "node:20.19.0", false),
    ("node:20", "node:20.19.0-bookworm", true), ("node:20", "node:20.19.0-bookworm-slim", false),
    ("node:8", "node:8.17.0-jessie", true),
    ("node:20-slim", "node:20.19.0-bookworm-slim", true), ("node:20-bookworm", "node:20.19.0", false),
    ("node:alpine", "node:24-alpine", true), ("node:lts-alpine", "node:24-alpine", true),
    ("node:20", "node:latest", false), ("node:24", "node:lts", true),
    ("gcr.io/distroless/nodejs24-debian12", "gcr.io/distroless/nodejs22-debian12", false),
    ("registry:5000/team/node:20", "registry:5000/team/node:20.1.0", true),
  ])
  func `the tag of an image names its releases and kinds`(claimed: String, measured: String, isJudged: Bool) {
    let version = measured == "node:lts" ? "24.20.0" : nil
    let measurement = Self.measurement(measured, bytes: 409_613_156, node: version)
    let finding = Self.finding(
      [Stated("409.6 MB", ClaimSubject(image: ImagePattern(claimed)))], [measurement])
    #expect((finding.verdict == .confirmed) == isJudged)
  }

  @Test func `what a listing does not say fits nothing that is said of it`() {
    let bare = Self.measurement("mine", bytes: 409_613_156, platform: nil)
    for about in [
      Self.node("24"), ClaimSubject(platform: PlatformName("linux/amd64")), ClaimSubject(digest: "sha256:a"),
      ClaimSubject(date: Timestamp("2026-08-27")),
    ] {
      let stated = Stated("409.6 MB", about)
      #expect(Self.finding([stated], [bare]).verdict == .unmeasured)
      #expect(Self.sentence(stated, [bare], .en).contains("unknown"))
      #expect(Self.sentence(stated, [bare], .ko).contains("모르는"))
    }
  }

  @Test func `sizes that hold exactly, each by its own definition, are no dispute`() {
    let slim = Self.measurement("node:24.20.0", bytes: 58_486_244, content: 167_510_000)
    let said = [
      Stated("58.5 MB", ClaimSubject(size: .compressed)), Stated("167.5 MB", ClaimSubject(size: .unpacked)),
    ]
    let finding = Self.finding(said, [slim])
    #expect(finding.verdict == .confirmed)
    #expect(finding.judgements.map(\.measured.fact) == [.known(.transferSize), .known(.contentSize)])
    #expect(finding.remarks == [])
    // Without a word on which size is meant, each still holds by one.
    let unsaid = Self.finding([Stated("58.5 MB"), Stated("167.5 MB")], [slim])
    #expect(unsaid.verdict == .partlyConfirmed)
    #expect(unsaid.remarks == [])
  }

  @Test func `a size claim that names its definition is judged by no other`() {
    let slim = Self.measurement("node:24.20.0", bytes: 58_486_244, content: 167_510_000)
    #expect(
      Self.finding([Stated("58.5 MB", ClaimSubject(size: .unpacked))], [slim]).verdict == .contradicted)
    #expect(
      Self.finding([Stated("58.5 MB", ClaimSubject(size: .fact(.transferSize)))], [slim]).verdict
        == .confirmed)
  }

  @Test(
    arguments: [
      (ClaimSubject(node: VersionRange("14")), ClaimSubject(node: VersionRange("24")), false),
      (ClaimSubject(node: VersionRange("14")), .unsaid, false),
      (ClaimSubject(node: VersionRange("24")), .unsaid, true),
      (ClaimSubject(node: VersionRange(">=18")), ClaimSubject(node: VersionRange("20")), true),
      (ClaimSubject(image: ImagePattern("node:14-slim")), ClaimSubject(node: VersionRange("16")), false),
      (
        ClaimSubject(image: ImagePattern("node:14")), ClaimSubject(image: ImagePattern("node:14-slim")), false
      ),
      (ClaimSubject(image: ImagePattern("node:14")), ClaimSubject(image: ImagePattern("node:14.21")), true),
      (
        ClaimSubject(platform: PlatformName("linux/arm64")),
        ClaimSubject(platform: PlatformName("linux/amd64")),
        false
      ),
      (ClaimSubject(platform: PlatformName("linux/arm64")), .unsaid, false),
      (ClaimSubject(digest: "sha256:1"), ClaimSubject(digest: "sha256:2"), false),
      (ClaimSubject(date: Timestamp("2021-01-01")), ClaimSubject(date: Timestamp("2024-01-01")), false),
      (ClaimSubject(date: Timestamp("2024-02-01")), ClaimSubject(date: Timestamp("2024-01-01")), true),
      (ClaimSubject(size: .compressed), ClaimSubject(size: .unpacked), false),
      (ClaimSubject(size: .fact(.contentSize)), ClaimSubject(size: .unpacked), true),
      (ClaimSubject(size: .compressed), .unsaid, true),
    ] as [(ClaimSubject, ClaimSubject, Bool)])
  func `claims about different things never dispute each other`(
    first: ClaimSubject, second: ClaimSubject, isDisputed: Bool
  ) {
    for order in [(first, second), (second, first)] {
      let finding = Self.finding([Stated("20 MB", order.0), Stated("90 MB", order.1)], [Self.node24])
      #expect((finding.verdict == .disputed) == isDisputed)
    }
  }

  @Test func `sources of different years that name no version never dispute each other`() {
    let old = Stated("20 MB", day: "2019-05-01")
    let new = Stated("90 MB", day: "2026-08-01")
    #expect(Self.finding([old, new], [Self.node24]).verdict == .contradicted)
    #expect(Self.finding([old, Stated("90 MB", day: "2019-06-01")], [Self.node24]).verdict == .disputed)
    // One that says which release it means was written at a time of its own, too.
    let named = Stated("90 MB", Self.node("24"), day: "2026-08-01")
    #expect(Self.finding([old, named], [Self.node24]).verdict == .contradicted)
    let others = [Stated("20 MB", Self.node("24"), day: "2019-05-01"), named]
    #expect(Self.finding(others, [Self.node24]).verdict == .disputed)
  }

  @Test func `a third claim that disputes one of two is found among many`() {
    let finding = Self.finding(
      [
        Stated("20 MB", Self.node("14")), Stated("30 MB", Self.node("16")),
        Stated("90 MB", Self.node("14.1")),
      ], [Self.node24])
    #expect(finding.remarks.count { $0.isDispute } == 1)
  }

  @Test func `the platform of a claim picks its measurement`() {
    let stated = [
      Stated("409.6 MB", ClaimSubject(platform: PlatformName("linux/amd64"))),
      Stated("400 MB", ClaimSubject(platform: PlatformName("linux/arm64"))),
    ]
    let finding = Self.finding(stated, [Self.arm64, Self.node24])
    #expect(finding.verdict == .confirmed)
    #expect(finding.byClaim.map(\.finding.verdict) == [.confirmed, .confirmed])
    #expect(Self.finding(stated, [Self.node24]).byClaim.map(\.finding.verdict) == [.confirmed, .unmeasured])
  }

  @Test func `an old source without a version is judged, and its age is told`() {
    let stated = Stated("345.2 MB", day: "2023-04-20")
    let finding = Self.finding([stated], [Self.node24])
    #expect(finding.verdict == .contradicted)
    #expect(
      Self.sentence(stated, [Self.node24], .en).hasSuffix(
        "The source “Document 0” is of 2023-04-20 and names no version; it is judged by an image made 1,225 days "
          + "later (node:24.20.0, 2026-08-27)."))
    #expect(
      Self.sentence(stated, [Self.node24], .ko).contains("1,225일 뒤의 이미지(node:24.20.0, 2026-08-27)로 판정했습니다."))
  }

  @Test func `where an image of its time bears an old source out, its age alone makes the difference`() {
    let stated = Stated("345.2 MB", day: "2023-04-20")
    let all = [Self.node24, Self.node14]
    #expect(Self.finding([stated], all).verdict == .contradicted)
    #expect(
      Self.sentence(stated, all, .en).hasSuffix(
        "It holds for an image of its own time (node:14.21.3, 2023-04-11): its age alone makes the difference."
      ))
    #expect(Self.sentence(stated, all, .ko).hasSuffix("차이는 문서가 오래된 데서 비롯합니다."))
  }

  @Test func `a source of about the same time, and one that names its version, have no age to tell`() {
    for stated in [
      Stated("409.6 MB", day: "2026-08-01"), Stated("409.6 MB"),
      Stated("409.6 MB", Self.node("24"), day: "2019-01-01"),
    ] {
      #expect(Self.finding([stated], [Self.node24]).remarks == [])
    }
  }

  @Test func `what a claim says goes before what its source says of all its claims`() {
    let source = ClaimSubject(
      node: VersionRange("14"), platform: PlatformName("linux/arm64"), size: .compressed)
    #expect(ClaimSubject.unsaid.completed(by: source) == source)
    let own = ClaimSubject(image: ImagePattern("node:16")).completed(by: source)
    #expect(own.node == nil)
    #expect(own.image == ImagePattern("node:16"))
    #expect(own.platform == PlatformName("linux/arm64"))
    #expect(ClaimSubject(size: .unpacked).completed(by: source).size == .unpacked)
  }

  @Test(arguments: [
    "", " ", "v", "14.", ".14", "1.2.3.4", "14-16", "^18", "~18", ">", ">= 18", "18 20", "<0", "18 ||",
    "|| 18",
    "99999999999", "a", "=>18", "1 1 1 1 1",
  ])
  func `a text that names no versions is none`(text: String) {
    #expect(VersionRange(text) == nil)
  }

  @Test(arguments: [
    ("14", "14.21.3", true), ("14", "15.0.0", false), ("v14.2", "14.2.9", true), ("14.2", "14.20.0", false),
    (">14", "14.99.0", false), (">14", "15.0.0", true), ("<=20", "20.9.9", true), ("<20", "20.0.0", false),
    ("=14.1.2", "14.1.2", true), (">=18 <21", "20.0.0", true), ("18||20", "20.1.0", true), ("18", "18", true),
    ("18.1", "18", false),
  ])
  func `a range holds the releases that it names`(range: String, version: String, contains: Bool) throws {
    let span = try #require(VersionSpan(version))
    #expect(VersionRange(range)?.contains(span) == contains)
  }
}

extension ClaimSubjectTests {
  @Test func `a rating of another version has no place in the order of ratings`() throws {
    var comparison = Self.comparison([])
    comparison.scales = [
      Scale(
        id: "sizes", name: LocalizedText(same: "sizes"),
        levels: ["small", "large"].map { Level(id: .init(rawValue: $0), name: LocalizedText(same: $0)) })
    ]
    comparison.criteria[0].scale = "sizes"
    comparison.criteria[0].direction = .lower
    comparison.criteria[0].indicators = [Indicator(fact: .known(.transferSize), preference: .lower)]
    comparison.candidates.append(Candidate(id: "full", name: LocalizedText(same: "full")))
    var full = Self.node24
    full.candidate = "full"
    let small = Self.measurement("node:24.20.0-alpine", bytes: 58_000_000, node: "24.20.0")
    func verdicts(_ about: ClaimSubject) -> [Verdict] {
      comparison.claims = [("alpine", "small"), ("full", "large")].map { candidate, level in
        Claim(
          candidate: .init(rawValue: candidate), criterion: "size", stated: LocalizedText(same: level),
          values: [.level(.init(rawValue: level))], citation: Citation(source: "s"), about: about)
      }
      let matrix = FindingMatrix(comparison, evidence: Evidence([small, full], for: comparison))
      return [0, 1].map { matrix.finding(candidate: $0, criterion: 0).verdict }
    }
    #expect(verdicts(.unsaid) == [.supported, .supported])
    #expect(verdicts(Self.node("24")) == [.supported, .supported])
    #expect(verdicts(Self.node("14")) == [.unmeasured, .unmeasured])
  }
}
