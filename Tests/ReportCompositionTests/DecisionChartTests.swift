import ComparisonModel
import Decision
import ReportModel
import Testing

@testable import ReportComposition

/// The points of a decision put behind each other, and sizes of two versions beside each other.
@Suite struct DecisionChartTests {
  private static func image(
    _ name: String, _ megabytes: Int64, created: String, platform: String = "linux/amd64",
    within: ByteCount? = nil
  ) -> Measurement {
    var facts = Facts()
    facts[.transferSize] = .bytes(ByteCount(megabytes * 1_000_000), within: within)
    return Measurement(
      image: MeasuredImage(
        name: name, manifestDigest: "sha256:\(name)\(created)\(platform)", platform: platform,
        created: Timestamp(created)), tool: MeasuringTool(name: "t"), method: .imageRead, facts: facts)
  }

  private func context(_ measurements: [Measurement]) -> ReportContext {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: ["a", "b"].map {
        Candidate(
          id: .init(rawValue: $0), name: LocalizedText(same: $0.uppercased()),
          images: [ImagePattern("\($0):*")])
      }, criteria: [])
    return ReportContext(
      matrix: FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison)),
      language: .en, command: "")
  }

  private static func size(weight: Int64) -> Driver {
    Driver(
      subject: .fact(.known(.transferSize)), weight: weight, preference: .lower,
      anchors: .init(
        worst: Quantity("100 MB") ?? Quantity(count: 0), best: Quantity("0 MB") ?? Quantity(count: 0)))
  }

  private static func noShell(weight: Int64) -> Driver {
    Driver(subject: .fact(.known(.shells)), weight: weight, preference: .absent)
  }

  private func points(of drivers: [Driver]) -> SpanChart? {
    let context = context([
      Self.image("a:1", 25, created: "2026-01-01"), Self.image("b:1", 50, created: "2026-01-01"),
    ])
    let profile = Profile(id: "p", name: LocalizedText(same: "p"), drivers: drivers)
    let record = DecisionRecord(Decision(context.matrix, by: profile), checkedBy: "", isDayGiven: false)
    let blocks = DecisionBlocks(context: context, record: record).pointsChart()
    guard case .chart(.spans(let chart))? = blocks.first else { return nil }
    return chart
  }

  @Test func `points stand behind each other by driver, and unknown ones behind them`() throws {
    let chart = try #require(points(of: [Self.size(weight: 4), Self.noShell(weight: 2)]))
    #expect(chart.series == ["Transfer size", "Shells", "Unknown, at most"])
    let rows = chart.groups.map { group in
      "\(group.label) \(group.rows[0].figure) "
        + group.rows[0].pieces.map { piece in
          "\(piece.series):\(piece.range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-") \(piece.label)"
        }.joined(separator: " ")
    }
    #expect(
      rows == [
        "A 3.00–5.00 0:0-3000000 3.00 1:- 0.00 2:3000000-5000000 2.00",
        "B 2.00–4.00 0:0-2000000 2.00 1:- 0.00 2:2000000-4000000 2.00",
      ])
    #expect(chart.description.contains("Transfer size: 3.00"))
  }

  @Test func `beyond five drivers, those of the least weight stand together`() throws {
    let chart = try #require(points(of: [1, 6, 5, 4, 3, 2].map { Self.size(weight: $0) }))
    #expect(chart.series.count == 6)
    #expect(chart.series[4] == "The other 2 drivers")
    // Of 0.75 each: weights 6, 5, 4, 3 by themselves, and 1 and 2 together.
    #expect(chart.groups[0].rows[0].pieces.map(\.label) == ["4.50", "3.75", "3.00", "2.25", "2.25"])
  }

  @Test func `a profile without weights has no chart`() {
    #expect(points(of: []) == nil)
  }

  private func changes(_ measurements: [Measurement]) -> [String] {
    guard case .chart(.bars(let chart))? = SizeChangesBlock(context: context(measurements)).blocks().first
    else { return [] }
    return chart.groups.map { "\($0.label): \($0.bars.map(\.label).joined(separator: " → "))" }
  }

  @Test func `two versions of a candidate stand beside each other, the older first, with the change`() {
    let measurements = [
      Self.image("a:2", 30, created: "2026-06-01"), Self.image("a:1", 20, created: "2026-01-01"),
      Self.image("b:1", 50, created: "2026-01-01"),
    ]
    #expect(
      changes(measurements) == ["A, transfer size: a:1 → a:2: 20.0 MB → 30.0 MB (+10.0 MB, +50.0 %)"])
  }

  @Test func `the change between figures that were published rounded is told as rounded`() {
    let measurements = [
      Self.image("a:2", 30, created: "2026-06-01"),
      Self.image("a:1", 20, created: "2026-01-01", within: ByteCount(500_000)),
    ]
    #expect(changes(measurements).first?.hasSuffix("(≈ +10.0 MB, +50.0 %)") == true)
  }

  @Test func `one name of two days tells the days, and another platform is no other version`() {
    let again = [
      Self.image("a:1", 30, created: "2026-06-01"), Self.image("a:1", 40, created: "2026-01-01"),
    ]
    #expect(
      changes(again) == [
        "A, transfer size: a:1 (2026-01-01) → a:1 (2026-06-01): 40.0 MB → 30.0 MB (−10.0 MB, −25.0 %)"
      ])
    let platforms = [
      Self.image("a:1", 30, created: "2026-06-01"),
      Self.image("a:1", 40, created: "2026-01-01", platform: "linux/arm64"),
    ]
    #expect(changes(platforms).isEmpty)
  }

  @Test(
    arguments: [
      (0, 5, "+5 B"), (1_000, 1_000, "+0 B, +0.0 %"), (3, 2, "−1 B, −33.3 %"), (8, 9, "+1 B, +12.5 %"),
      (1_000_000, 0, "−1.0 MB, −100.0 %"),
    ] as [(Int64, Int64, String)])
  func `a change is told in bytes and as a share of what was before`(
    before: Int64, after: Int64, text: String
  ) {
    #expect(SizeChangesBlock.change(from: before, to: after) == text)
  }

  @Test func `a share beyond all figures is left out`() {
    #expect(!SizeChangesBlock.change(from: 1, to: .max).contains("%"))
  }
}
