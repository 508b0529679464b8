import SeededRandom
import Testing

@testable import ComparisonModel

@Suite struct RatingOrderTests {
  /// A candidate: its level (nil where nobody rates it) and its packages (nil where unknown).
  private typealias Row = (level: String?, packages: Int64?)

  private static let levels = ["low", "moderate", "high", "best"]

  private static func matrix(_ rows: [Row], sources: [String] = ["guide"]) -> FindingMatrix {
    let ids = rows.indices.map { Candidate.ID(rawValue: "c\($0)") }
    let comparison = Comparison(
      id: "sample", title: LocalizedText(same: "t"), purpose: LocalizedText(same: "p"),
      sources: sources.map { Source(id: .init(rawValue: $0), title: LocalizedText(same: $0)) },
      scales: [
        Scale(
          id: "security", name: LocalizedText(same: "security"),
          levels: levels.map { Level(id: .init(rawValue: $0), name: LocalizedText(same: $0)) })
      ],
      candidates: ids.map {
        Candidate(id: $0, name: LocalizedText(same: $0.rawValue), images: [ImagePattern($0.rawValue)])
      },
      criteria: [
        Criterion(
          id: "security", name: LocalizedText(same: "security"), definition: LocalizedText(same: "d"),
          kind: .level, scale: "security", direction: .higher,
          indicators: [Indicator(fact: .known(.packageCount), preference: .lower)])
      ],
      claims: zip(ids, rows).enumerated().compactMap { position, row in
        row.1.level.map {
          Claim(
            candidate: row.0, criterion: "security", stated: LocalizedText(same: $0),
            values: [.level(.init(rawValue: $0))],
            citation: Citation(source: .init(rawValue: sources[position % sources.count])))
        }
      })
    let measurements = zip(ids, rows).map { id, row in
      Sample.measurement(
        [.packageCount: row.packages.map { .count($0) } ?? .unknown(.couldNotBeTold)], name: id.rawValue)
    }
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
  }

  /// Rows and the verdicts on them.
  struct Case: Sendable {
    var rows: [(level: String?, packages: Int64?)]
    var verdicts: [Verdict]

    init(_ rows: [(level: String?, packages: Int64?)], _ verdicts: Verdict...) {
      self.rows = rows
      self.verdicts = verdicts
    }
  }

  private static let cases: [Case] = [
    // As claimed.
    Case([("low", 400), ("high", 80), ("best", 10)], .supported, .supported, .supported),
    // The other way round.
    Case([("low", 10), ("best", 400)], .opposed, .opposed),
    // One pair of three is wrong.
    Case([("low", 400), ("high", 10), ("best", 80)], .supported, .partlySupported, .partlySupported),
    // Ties and unknown values decide nothing.
    Case([("low", 80), ("best", 80)], .undecided, .undecided),
    Case([("low", nil), ("best", 80)], .unmeasured, .unmeasured),
    // Equal ratings claim no order.
    Case([("high", 400), ("high", 10)], .unmeasured, .unmeasured),
    // A rating alone has no order.
    Case([("high", 400), (nil, 10)], .unmeasured, .unclaimed),
  ]

  @Test(arguments: cases) func `ratings are judged by their order`(example: Case) {
    let matrix = Self.matrix(example.rows)
    #expect(
      example.rows.indices.map { matrix.finding(candidate: $0, criterion: 0).verdict } == example.verdicts)
  }

  @Test func `ratings of different sources are not set against each other`() {
    let matrix = Self.matrix([("low", 10), ("best", 400)], sources: ["one", "two"])
    #expect(matrix.finding(candidate: 0, criterion: 0).verdict == .unmeasured)
  }

  @Test func `the sentence says how many pairs agree and which do not, by which indicator`() {
    let matrix = Self.matrix([("low", 400), ("high", 10), ("best", 80)])
    let finding = matrix.finding(candidate: 2, criterion: 0)
    #expect(
      finding.sentence(in: .en, of: matrix.comparison)
        == "The rating has the order of its indicators in 1 of 2 pairs that can be compared "
        + "(packages 1/2, the other way round with c1).")
    #expect(
      finding.sentence(in: .ko, of: matrix.comparison)
        == "등급은 비교할 수 있는 2쌍 중 1쌍만 순서가 같습니다(패키지 수 1/2(반대: c1)).")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `counting by sweeps is counting pair by pair`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows: [Row] = (0..<12).map { _ in
      (
        Self.levels[Int(random.next() % 4)],
        random.next() % 5 == 0 ? nil : Int64(random.next() % 6)
      )
    }
    let order = Self.matrix(rows).ratingOrder(criterion: 0)
    for (position, row) in rows.enumerated() {
      var expected = RatingEvidence.Tally()
      for (_, other) in rows.enumerated().filter({ $0.offset != position && $0.element.level != row.level }) {
        guard let mine = row.packages, let theirs = other.packages else {
          expected.unknown += 1
          continue
        }
        let isHigher = Self.rank(row.level) > Self.rank(other.level)
        if mine == theirs {
          expected.tied += 1
        } else if isHigher == (mine < theirs) {
          expected.agreeing += 1
        } else {
          expected.disagreeing += 1
        }
      }
      #expect(order?.byCandidate[position]?.total == expected)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `an unknown value never becomes a guess when another is learnt`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var rows: [Row] = (0..<6).map { _ in (Self.levels[Int(random.next() % 4)], nil) }
    rows[0].packages = 5
    for learnt in 1..<5 {
      rows[learnt].packages = Int64(random.next() % 9)
      // The last candidate stays unmeasured, whatever is learnt of the others.
      #expect(Self.matrix(rows).finding(candidate: 5, criterion: 0).verdict == .unmeasured)
    }
  }

  private static func rank(_ level: String?) -> Int { level.flatMap { levels.firstIndex(of: $0) } ?? -1 }
}
