import ComparisonModel
import ReportModel
import Testing

@testable import ReportComposition

/// The bars of the timeline of support.
@Suite struct SupportTimelineTests {
  private static func number(_ day: String) -> Int64? { Timestamp(day).map { CalendarDay.number(of: $0) } }

  private static func end(
    _ statements: [(String, String)], released: [String] = ["2023-06-10"], active: [String] = [],
    extended: [(String, String)] = []
  ) -> FactValue {
    let end = SupportEnd(
      release: "Debian 12",
      statements: statements.compactMap { source, day in
        Timestamp(day).map { SupportEnd.Statement(source: source, until: $0) }
      },
      extensions: extended.compactMap { name, day in
        Timestamp(day).map { SupportEnd.Extension(name: name, until: $0) }
      },
      released: released.compactMap { Timestamp($0) }, activeUntil: active.compactMap { Timestamp($0) },
      day: Timestamp("2026-11-24"))
    return end.map { .supportEnd($0) } ?? .absent
  }

  private func timeline(base: FactValue?, runtime: FactValue? = nil) -> SpanChart? {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: [Candidate(id: "a", name: LocalizedText(same: "A"), images: [ImagePattern("a")])],
      criteria: [])
    var facts = Facts()
    facts[.baseSupportedUntil] = base
    facts[.runtimeSupportedUntil] = runtime
    let measurement = Measurement(
      image: MeasuredImage(name: "a"), takenAt: Timestamp("2026-11-24"), tool: MeasuringTool(name: "t"),
      method: .imageRead, facts: facts)
    let context = ReportContext(
      matrix: FindingMatrix(comparison, evidence: Evidence([measurement], for: comparison)),
      language: .en, command: "")
    let blocks = SupportTimelineBlock(context: context).blocks()
    #expect(blocks.isEmpty == SupportTimelineBlock.isEmpty(in: context))
    guard case .chart(.spans(let chart))? = blocks.first else { return nil }
    return chart
  }

  private func pieces(_ chart: SpanChart?) -> [String] {
    chart?.groups.first?.rows.first?.pieces.map { piece in
      let range = piece.range.map {
        "\(CalendarDay.text(of: $0.lowerBound))…\(CalendarDay.text(of: $0.upperBound))"
      }
      return "\(piece.series) \(range ?? "-") \(piece.label)"
    } ?? []
  }

  @Test func `a bar goes from the release over active and regular support to what others extend`() throws {
    let chart = try #require(
      timeline(
        base: Self.end(
          [("a", "2026-07-11")], active: ["2025-01-01"],
          extended: [("LTS", "2028-06-30"), ("ELTS", "2033-06-30")])))
    #expect(
      pieces(chart) == [
        "0 2023-06-10…2025-01-01 2025-01-01", "1 2025-01-01…2026-07-11 2026-07-11 (ended)",
        "3 2026-07-11…2028-06-30 LTS 2028-06-30", "3 2028-06-30…2033-06-30 ELTS 2033-06-30",
      ])
    #expect(chart.mark?.place == Self.number("2026-11-24"))
    #expect(chart.groups[0].rows[0].label == "Base OS Debian 12")
    #expect(chart.description.contains("Regular support: 2026-07-11 (ended)"))
  }

  @Test func `where sources differ, regular support ends with the first, and the days between are their own`()
  {
    #expect(
      pieces(timeline(base: Self.end([("a", "2027-04-01"), ("b", "2027-06-01")], released: ["2022-04-21"])))
        == [
          "1 2022-04-21…2027-04-01 2027-04-01",
          "2 2027-04-01…2027-06-01 2027-04-01 [a], 2027-06-01 [b]",
        ])
  }

  @Test func `releases that sources date otherwise are all told, and one that none dates begins at the edge`()
  {
    let differing = timeline(base: Self.end([("a", "2027-04-01")], released: ["2022-04-22", "2022-04-21"]))
    #expect(differing?.groups[0].rows[0].figure == "2022-04-21 / 2022-04-22")
    let undated = timeline(
      base: Self.end([("a", "2027-04-01")], released: []),
      runtime: Self.end([("a", "2028-04-30")], released: ["2025-05-06"]))
    #expect(undated?.groups[0].rows[1].figure == "unknown")
    #expect(
      undated?.groups[0].rows[1].pieces[0].range?.lowerBound == Self.number("2025-05-06")
    )
  }

  @Test func `an end that lies a lifetime away is told, and drawn no further than the bound`() throws {
    let chart = try #require(timeline(base: Self.end([("a", "9999-12-31")])))
    let piece = try #require(chart.groups[0].rows[0].pieces.first)
    #expect(piece.label == "9999-12-31")
    let end = try #require(piece.range?.upperBound)
    let day = try #require(Self.number("2026-11-24"))
    #expect(end == day + SupportTimelineBlock.maximumDays)
  }

  @Test func `what is not known has a word and no bar, and what is not there no row`() throws {
    let unknown = try #require(
      timeline(base: Self.end([("a", "2027-04-01")]), runtime: .unknown(.notPublished)))
    #expect(unknown.groups[0].rows[0].label == "Runtime")
    #expect(unknown.groups[0].rows[0].pieces.map(\.range) == [nil])
    let alone = try #require(timeline(base: Self.end([("a", "2027-04-01")]), runtime: .absent))
    #expect(alone.groups[0].rows.map(\.label) == ["Base OS Debian 12"])
    #expect(timeline(base: .unknown(.notPublished), runtime: .absent) == nil)
    #expect(timeline(base: nil) == nil)
  }
}
