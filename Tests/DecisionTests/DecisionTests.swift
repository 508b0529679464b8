import ComparisonModel
import Decision
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
    #expect(decision.openValues.map(\.drivers) == [[1]])
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
    #expect(open.threshold == 100_000_000)
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
    let hasShell = Driver(subject: .fact(.shells), stage: .build, weight: 5, preference: .present)
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
    var random = SplitMix(state: seed)
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
    var random = SplitMix(state: seed)
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

/// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
