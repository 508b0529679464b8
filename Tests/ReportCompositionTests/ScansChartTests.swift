import ComparisonModel
import ReportModel
import Testing

@testable import ReportComposition

/// The chart of scans over time.
@Suite struct ScansChartTests {
  private func scan(
    _ day: String?, _ counts: [String: Int64]?, tool: String = "trivy", version: String = "1",
    database: String? = nil
  ) -> Measurement {
    var facts = Facts()
    facts[.knownVulnerabilities] = counts.map { .count($0.values.reduce(0, +)) } ?? .unknown(.couldNotBeTold)
    facts[.vulnerabilitiesBySeverity] = counts.map { .counts($0) } ?? .unknown(.couldNotBeTold)
    facts[.vulnerabilityDatabase] = database.flatMap { Timestamp($0) }.map { .date($0) }
    return Measurement(
      image: MeasuredImage(name: "a"), takenAt: day.flatMap { Timestamp($0) },
      tool: MeasuringTool(name: tool, version: version), method: .imported, facts: facts)
  }

  private func chart(_ scans: [Measurement]) -> (chart: BarChart?, count: Int) {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: [Candidate(id: "a", name: LocalizedText(same: "A"), images: [ImagePattern("a")])],
      criteria: [])
    let context = ReportContext(
      matrix: FindingMatrix(comparison, evidence: Evidence(scans, for: comparison)), language: .en,
      command: "")
    let blocks = ScansChartBlock(context: context).blocks()
    guard case .chart(.bars(let chart))? = blocks.first else { return (nil, blocks.count) }
    return (chart, blocks.count)
  }

  private func lines(_ chart: BarChart?) -> [String] {
    chart?.groups.map { group in
      "\(group.label): \(group.bars.map { "\(chart?.series[$0.series] ?? "")=\($0.value.map(String.init) ?? "-") \($0.label)" }.joined(separator: ", "))"
    } ?? []
  }

  @Test func `scans stand in the order of time, with what changed, and a failed one is a gap and no zero`() {
    let found = chart([
      scan("2026-03-01", ["high": 4, "low": 1]), scan("2026-01-01", ["high": 3]),
      scan("2026-02-01", nil),
      scan("2026-04-01", ["high": 1, "low": 1]),
    ])
    #expect(
      lines(found.chart) == [
        "A · trivy · 2026-01-01: high=3 3",
        "A · trivy · 2026-02-01: high=- unknown, low=- unknown",
        "A · trivy · 2026-03-01: high=4 4, low=1 1",
        "A · trivy · 2026-04-01: high=1 1 (−3), low=1 1",
      ])
  }

  @Test func `scanners stand apart, and another version or database is marked`() {
    let found = chart([
      scan("2026-01-01", ["high": 3], database: "2025-12-31"),
      scan("2026-02-01", ["high": 9], tool: "grype"),
      scan("2026-03-01", ["high": 5], version: "2", database: "2026-02-28"),
    ])
    #expect(
      lines(found.chart) == [
        "A · trivy · 2026-01-01: high=3 3",
        "A · trivy · 2026-03-01 (scanner 1 → 2; database 2025-12-31 → 2026-02-28): high=5 5 (+2)",
      ])
  }

  @Test func `one scan, or scans without a day, are no series`() {
    #expect(chart([scan("2026-01-01", ["high": 3])]).count == 0)
    #expect(chart([scan(nil, ["high": 3]), scan(nil, ["high": 4], version: "2")]).count == 0)
  }

  @Test func `of many scans the newest are drawn, and the others are counted`() {
    let scans = (10...30).map { scan("2026-01-\($0)", ["high": Int64($0)]) }
    let found = chart(scans)
    #expect(found.chart?.groups.count == ScansChartBlock.maximumScans)
    #expect(found.chart?.groups.last?.label == "A · trivy · 2026-01-30")
    #expect(found.count == 2)
  }
}
