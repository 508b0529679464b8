import ComparisonModel
@testable import Decision
import SeededRandom
import Testing

private typealias Image = DecisionSample.Image

@Suite struct DecisionTests {
  @Test func `points are weight times the place between the anchors`() throws {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 100), Image("b", size: 400)]), [DecisionSample.size(weight: 10)]
    )
    #expect(decision.outcome == "a")
    #expect(decision.standings.map(\.points) == [9_000_000...9_000_000, 6_000_000...6_000_000])
  }

  @Test func `a further candidate changes nobody's points`() {
    let few = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 100), Image("b", size: 400)]), [DecisionSample.size(weight: 10)]
    )
    let many = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 100), Image("b", size: 400), Image("c", size: 5_000)]),
      [DecisionSample.size(weight: 10)])
    #expect(few.standings.map(\.points) == Array(many.standings.map(\.points).prefix(2)))
  }

  @Test func `an option that breaks a limit is out, whatever its points`() {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 300, shells: []), Image("b", size: 90, shells: ["/bin/sh"])]),
      [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 0, limit: .absent)])
    #expect(decision.outcome == "a")
    #expect(decision.standings.last?.status == .out([1]))
  }

  @Test func `an unknown must-have leaves an option open, neither chosen nor out`() {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 300, shells: []), Image("b", size: 90)]),
      [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 0, limit: .absent)])
    #expect(decision.outcome == "a")
    #expect(decision.standings.last?.status == .open([1]))
    #expect(decision.openValues.map { $0.conditions.map(\.driver) } == [[1]])
  }

  @Test func `a must-have that asks for verified evidence is open where the value is only declared`() {
    let images = [
      Image("declared", size: 90, shells: [], evidence: .declared),
      Image("published", size: 95, shells: [], evidence: .published),
      Image("verified", size: 300, shells: [], evidence: .verified),
      Image("breaks", size: 10, shells: ["/bin/sh"], evidence: .declared),
    ]
    let size = DecisionSample.size(weight: 10)
    let asked = DecisionSample.decision(
      DecisionSample.matrix(images),
      [size, DecisionSample.noShell(weight: 0, limit: .absent, requiresVerified: true)])
    #expect(asked.outcome == "verified")
    let status = Dictionary(
      uniqueKeysWithValues: asked.standings.map { (asked.name($0.option), $0.status) })
    #expect(status["declared"] == .open([1]))
    #expect(status["published"] == .open([1]))
    // What is declared to break a must-have does break it.
    #expect(status["breaks"] == .out([1]))
    let unasked = DecisionSample.decision(
      DecisionSample.matrix(images), [size, DecisionSample.noShell(weight: 0, limit: .absent)])
    #expect(unasked.outcome == "declared")
  }

  @Test func `the words of a must-have say that it asks for verified evidence`() {
    let words = DriverWords(DecisionSample.matrix([Image("a")]).comparison, in: .en)
    #expect(
      words.limit(of: DecisionSample.noShell(weight: 0, limit: .absent, requiresVerified: true))
        == "none, verified")
    #expect(words.limit(of: DecisionSample.noShell(weight: 0, limit: .absent)) == "none")
    #expect(words.limit(of: DecisionSample.noShell(weight: 1)) == nil)
  }

  @Test func `the weight at which another wins is exact`() throws {
    // 9.0 against 6.0 points for size, 0 against all for shells: at a weight of 3 for shells both have 9.
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("a", size: 100, shells: ["/bin/sh"]), Image("b", size: 400, shells: [])]),
      [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 1)])
    #expect(decision.outcome == "a")
    let change = try #require(decision.weightChanges.first { $0.driver == 1 })
    #expect(change.grows && change.numerator == 3 * change.denominator)
    let atThatWeight = DecisionSample.decision(
      decision.matrix, [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 3)])
    #expect(atThatWeight.conclusion == .tied([0, 1]))
    let beyond = DecisionSample.decision(
      decision.matrix, [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 4)])
    #expect(beyond.outcome == "b")
  }

  @Test func `an unknown amount tells from where on it would win`() throws {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([
        Image("a", size: 100, shells: []), Image("b", size: 400, shells: []), Image("c", shells: []),
      ]),
      [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 10)])
    #expect(decision.outcome == "a")
    let open = try #require(decision.openValues.first)
    #expect(decision.name(open.option) == "c")
    #expect(open.isDecisive && open.conditions.map(\.bound) == [100_000_000])
  }

  @Test func `of several unknown values, each tells what it must be with the others at their best`() throws {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([
        Image("a", size: 40, shells: ["/bin/sh"]), Image("b"), Image("c", size: 45, shells: ["/bin/sh"]),
      ]),
      [
        DecisionSample.size(weight: 10, limit: .atMost(DecisionSample.megabytes(50))),
        DecisionSample.noShell(weight: 5),
      ])
    #expect(decision.outcome == "a")
    let open = try #require(decision.openValues.first)
    // 9.6 points to reach: with all 5 for shells, 4.6 of 10 for size are at 540 MB; the must-have asks for 50.
    #expect(!open.isDecisive && open.conditions.map(\.bound) == [50_000_000, nil])
  }

  @Test func `a weight is told with as many digits as it takes, rounded away from the weight as it is`() {
    func text(_ numerator: Int64, _ denominator: Int64, grows: Bool) -> String {
      WeightChange(
        driver: 0, winner: 1, numerator: numerator, denominator: denominator, distance: 1, grows: grows
      ).weightText
    }
    #expect(text(4_342, 1_000, grows: true) == "4.35")
    #expect(text(4_342, 1_000, grows: false) == "4.34")
    #expect(text(3, 1_000_000, grows: false) == "0.000003")
    #expect(text(5, 1, grows: true) == "5.00")
  }

  @Test(arguments: [
    (
      Driver.Limit.atMost(DecisionSample.megabytes(50)), Driver.Limit.atLeast(DecisionSample.megabytes(51)),
      true
    ),
    (.atMost(DecisionSample.megabytes(50)), .atLeast(DecisionSample.megabytes(50)), false),
    (.absent, .atLeast(DecisionSample.megabytes(1)), true),
    (.absent, .atMost(DecisionSample.megabytes(1)), false),
    (.absent, .anyOf(["sh"]), true),
  ])
  func `must-haves that no value meets contradict each other`(
    first: Driver.Limit, second: Driver.Limit, contradict: Bool
  ) {
    let drivers = [first, second].map { DecisionSample.size(weight: 0, limit: $0) }
    #expect(drivers[0].contradicts(drivers[1]) == contradict)
    #expect(drivers[1].contradicts(drivers[0]) == contradict)
    var building = drivers[1]
    building.stage = .build
    #expect(!drivers[0].contradicts(building))
  }

  @Test func `one C library and another alone contradict each other, two tools do not`() {
    func driver(_ fact: Fact, _ name: String) -> Driver {
      Driver(subject: .fact(.known(fact)), weight: 0, preference: .absent, limit: .anyOf([name]))
    }
    #expect(driver(.cLibrary, "glibc").contradicts(driver(.cLibrary, "musl")))
    #expect(!driver(.cLibrary, "glibc").contradicts(driver(.cLibrary, "GLIBC")))
    #expect(!driver(.buildTools, "make").contradicts(driver(.buildTools, "gcc")))
  }

  @Test(
    arguments: [
      (nil, [], "a", true), ("2026-11-26", [], "a", true), ("2026-11-27", [], "a", false),
      (nil, ["a*"], "a", true),
      (nil, ["b*"], "a", false),
    ] as [(String?, [String], String, Bool)])
  func `what has ended of the chosen image is told from its day on`(
    since: String?, images: [String], candidate: String, isTold: Bool
  ) throws {
    let plain = DecisionSample.matrix([Image("a", size: 100), Image("b", size: 400)])
    var comparison = plain.comparison
    comparison.cautions = [
      Caution(
        kind: .discontinued, text: LocalizedText(same: "no longer built"), candidates: ["a"],
        images: images.map { ImagePattern($0) }, since: since.flatMap { Timestamp($0) },
        citation: Citation(source: "s"))
    ]
    let decision = DecisionSample.decision(
      FindingMatrix(comparison, evidence: plain.evidence, asOf: Timestamp("2026-11-26")),
      [DecisionSample.size(weight: 1)])
    let chosen = try #require(decision.options.firstIndex { decision.chosen == $0 })
    #expect(decision.outcome == candidate)
    #expect(decision.endings(of: chosen).map(\.image.en) == (isTold ? ["a"] : []))
  }

  @Test(
    arguments: [
      (nil, false, []), (.listed, false, []), (.notListed, false, ["a: false"]),
      (.notForPlatform("linux/arm64"), false, ["a: false"]), (.notListed, true, ["a: true"]),
    ] as [(TagBuild.Outcome?, Bool, [String])])
  func `a tag that is no longer built has ended, once where a source warns of it too`(
    tag: TagBuild.Outcome?, isWarned: Bool, told: [String]
  ) throws {
    let plain = DecisionSample.matrix([Image("a", size: 100, tag: tag), Image("b", size: 400)])
    var comparison = plain.comparison
    if isWarned {
      comparison.cautions = [
        Caution(
          kind: .discontinued, text: LocalizedText(same: "no longer built"), candidates: ["a"],
          citation: Citation(source: "s"))
      ]
    }
    let decision = DecisionSample.decision(
      FindingMatrix(comparison, evidence: plain.evidence), [DecisionSample.size(weight: 1)])
    let chosen = try #require(decision.options.firstIndex { decision.chosen == $0 })
    let endings = decision.endings(of: chosen).map { ending in
      if case .warning = ending.ground { "\(ending.image.en): true" } else { "\(ending.image.en): false" }
    }
    #expect(endings == told)
    #expect(decision.endings(of: chosen).allSatisfy { $0.kind == .discontinued })
  }

  @Test func `with too little known, nothing is chosen`() {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("a", shells: []), Image("b"), Image("c")]),
      [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 1)])
    #expect(decision.conclusion == .tooThin(leading: 0))
  }

  @Test func `equal points are a tie and not a choice by name`() {
    let decision = DecisionSample.decision(
      DecisionSample.matrix([Image("b", size: 100), Image("a", size: 100)]), [DecisionSample.size(weight: 1)])
    #expect(decision.conclusion == .tied([0, 1]))
  }

  @Test func `a strategy is judged as what it ships, and by what builds while building`() throws {
    let matrix = DecisionSample.matrix(
      [Image("full", size: 400, shells: ["/bin/sh"]), Image("slim", size: 80, shells: [])],
      strategies: [("stages", build: ["full"], run: ["slim"])])
    let hasShell = Driver(subject: .fact(.known(.shells)), stage: .build, weight: 5, preference: .present)
    let decision = DecisionSample.decision(matrix, [DecisionSample.size(weight: 10), hasShell])
    #expect(decision.outcome == "stages:full:slim")
    #expect(decision.standings.first?.points == 14_200_000...14_200_000)
  }

  @Test func `stages with different C libraries do not fit each other`() {
    let matrix = DecisionSample.matrix(
      [Image("full", size: 400, library: .glibc), Image("alpine", size: 50, library: .musl)],
      strategies: [("stages", build: ["full"], run: ["alpine"])])
    let decision = DecisionSample.decision(matrix, [DecisionSample.size(weight: 10)])
    #expect(decision.standings.last?.status == .stagesDoNotFit)
  }

  @Test(arguments: 0..<40)
  func `the order of candidates and measurements does not matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let images = (0..<8).map { number in
      Image(
        "image-\(number)", size: random.next() % 4 == 0 ? nil : Int64(random.next() % 900),
        shells: random.next() % 3 == 0 ? nil : random.next() % 2 == 0 ? [] : ["/bin/sh"])
    }
    let drivers = [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 3)]
    let straight = DecisionSample.decision(DecisionSample.matrix(images), drivers)
    let mixed = DecisionSample.decision(
      DecisionSample.matrix(images.shuffled(using: &random)), drivers)
    #expect(straight.conclusion == mixed.conclusion)
    #expect(straight.outcome == mixed.outcome)
    #expect(straight.standings == mixed.standings)
    #expect(straight.weightChanges == mixed.weightChanges)
  }

  @Test(arguments: 0..<40)
  func `learning an unknown value stays within the bounds told before`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let known = (0..<6).map { Image("image-\($0)", size: Int64(random.next() % 900), shells: []) }
    var hidden = known
    let position = Int(random.next() % 6)
    hidden[position].size = nil
    let drivers = [DecisionSample.size(weight: 10), DecisionSample.noShell(weight: 3)]
    let before = DecisionSample.decision(DecisionSample.matrix(hidden), drivers)
    let after = DecisionSample.decision(DecisionSample.matrix(known), drivers)
    for standing in before.standings {
      let later = after.standings.first { $0.option == standing.option }
      #expect(later.map { standing.points.contains($0.points.lowerBound) } == true)
    }
  }
}
