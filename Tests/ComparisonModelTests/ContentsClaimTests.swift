import ComparisonModel
import Testing

/// Claims on what an image contains or lacks.
@Suite struct ContentsClaimTests {
  private static let packages = FactValue.names(["bash", "ca-certificates", "curl", "git", "libssl3"])
  private static let programs = FactValue.names(["bash", "curl", "git", "node", "wget"])

  private static func finding(
    _ value: ClaimedValue, _ facts: [(Fact, FactValue)], listed: [Fact]? = nil
  ) -> (finding: Finding, comparison: Comparison) {
    let comparison = Sample.comparison([value], kind: .names, facts: listed ?? facts.map(\.0))
    let values = Dictionary(uniqueKeysWithValues: facts)
    return (Sample.finding(comparison, values), comparison)
  }

  @Test(arguments: [
    (["git", "curl"], Verdict.confirmed), (["ca-certificates"], .confirmed), (["wget"], .confirmed),
    (["/usr/bin/git"], .confirmed), (["GIT"], .confirmed), (["gcc"], .contradicted),
    (["git", "gcc"], .contradicted), (["git 2.39"], .undecided),
  ])
  func `contains holds where each name is a package or a program`(names: [String], verdict: Verdict) {
    let facts = [(Fact.packageNames, Self.packages), (.programNames, Self.programs)]
    #expect(Self.finding(.contains(names), facts).finding.verdict == verdict)
  }

  @Test(arguments: [
    (["python3", "gcc"], Verdict.confirmed), (["git"], .contradicted), (["python3", "wget"], .contradicted),
  ])
  func `lacks holds where no name is a package or a program`(names: [String], verdict: Verdict) {
    let facts = [(Fact.packageNames, Self.packages), (.programNames, Self.programs)]
    #expect(Self.finding(.lacks(names), facts).finding.verdict == verdict)
  }

  @Test func `a list of packages alone never tells that a program is not there`() {
    let facts = [(Fact.packageNames, Self.packages)]
    #expect(Self.finding(.contains(["git"]), facts).finding.verdict == .confirmed)
    #expect(Self.finding(.contains(["wget"]), facts).finding.verdict == .undecided)
    #expect(Self.finding(.lacks(["wget"]), facts).finding.verdict == .undecided)
    #expect(Self.finding(.lacks(["git"]), facts).finding.verdict == .contradicted)
  }

  @Test func `a list of programs alone tells what is no program, but not where packages are asked for too`() {
    let programs = [(Fact.programNames, Self.programs)]
    #expect(Self.finding(.contains(["ca-certificates"]), programs).finding.verdict == .contradicted)
    let withUnknown = programs + [(Fact.packageNames, FactValue.unknown(.couldNotBeTold))]
    #expect(Self.finding(.contains(["ca-certificates"]), withUnknown).finding.verdict == .undecided)
    let notMeasured = Self.finding(
      .contains(["ca-certificates"]), programs, listed: [.programNames, .packageNames])
    #expect(notMeasured.finding.verdict == .undecided)
  }

  @Test func `a list of programs that are looked for tells of these, and of no others`() {
    let tools = [(Fact.buildTools, FactValue.names(["make"])), (.packageNames, Self.packages)]
    #expect(Self.finding(.lacks(["python3", "gcc"]), tools).finding.verdict == .confirmed)
    #expect(Self.finding(.contains(["make", "git"]), tools).finding.verdict == .confirmed)
    #expect(Self.finding(.lacks(["vim"]), tools).finding.verdict == .undecided)
  }

  @Test func `unknown lists leave the claim unmeasured`() {
    let (finding, _) = Self.finding(
      .lacks(["git"]),
      [(.packageNames, .unknown(.couldNotBeTold)), (.programNames, .unknown(.couldNotBeTold))])
    #expect(finding.verdict == .unmeasured)
    #expect(finding.reason == .factsUnknown)
  }

  @Test func `the reason names each list that tells, in both languages`() {
    let facts = [(Fact.packageNames, Self.packages), (.programNames, Self.programs)]
    let (finding, comparison) = Self.finding(.contains(["git", "wget", "gcc"]), facts)
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "“contains git, wget, gcc” does not hold (listed in the package names: git; listed in the program names: "
        + "wget; not in the program names: gcc).")
    #expect(
      finding.sentence(in: .ko, of: comparison)
        == "‘git, wget, gcc 있음’ 주장은 맞지 않습니다(패키지 이름에 있음: git; 프로그램 이름에 있음: wget; "
        + "프로그램 이름에 없음: gcc).")
    let (open, other) = Self.finding(.lacks(["vim"]), [(.packageNames, Self.packages)])
    #expect(
      open.sentence(in: .en, of: other)
        == "“without vim” cannot be decided (in no list that could tell: vim).")
    #expect(
      open.sentence(in: .ko, of: other)
        == "‘vim 없음’ 주장은 판정할 수 없습니다(있는지 알 수 있는 목록이 없음: vim).")
  }

  @Test func `a long list is told by its length and its first names`() {
    let names = (1...600).map { "package-\($0)" }.sorted()
    let value = FactValue.names(names)
    #expect(
      value.text(in: .en)
        == "600 (package-1, package-10, package-100, package-101, package-102, package-103, package-104, "
        + "package-105, …)")
    #expect(
      value.text(in: .ko)
        == "600개(package-1, package-10, package-100, package-101, package-102, package-103, package-104, "
        + "package-105 등)")
  }

  @Test func `two inventories of one digest agree where the published one only leaves names out`() {
    let comparison = Sample.comparison([], kind: .names, facts: [.shells])
    var published = Sample.measurement([.shells: .names(["bash", "dash"])])
    published.method = .publishedListing
    var read = Sample.measurement([.shells: .names(["/bin/bash", "/bin/dash", "/bin/sh"])])
    for (names, isDisputed) in [(["bash", "dash"], false), (["bash", "zsh"], true)] {
      published.facts[.shells] = .names(names)
      published.image.manifestDigest = "sha256:a"
      read.image.manifestDigest = "sha256:a"
      let matrix = FindingMatrix(comparison, evidence: Evidence([read, published], for: comparison))
      let remarks = matrix.finding(candidate: 0, criterion: 0).remarks
      #expect(remarks.contains(where: \.isDispute) == isDisputed)
    }
  }
}
