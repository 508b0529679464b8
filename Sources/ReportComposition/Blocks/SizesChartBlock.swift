import ComparisonModel
import ReportModel

/// A bar chart of the sizes.
struct SizesChartBlock {
  /// A chart of more groups than this is no picture any more: the table holds them all.
  static let maximumGroups = 24

  /// The sizes that are drawn, where they were measured.
  static let facts: [Fact] = [.transferSize, .contentSize, .rootFilesystemSize]

  let context: ReportContext

  func blocks() -> [Block] {
    let evidence = context.evidence
    let measured = evidence.selected.enumerated().compactMap { candidate, measurement in
      measurement.map { (candidate: candidate, measurement: evidence.measurements[$0]) }
    }
    let facts = Self.facts.filter { fact in measured.contains { $0.measurement.facts[fact]?.amount != nil } }
    guard !facts.isEmpty else { return [] }
    let groups = measured.prefix(Self.maximumGroups).map {
      group(candidate: $0.candidate, facts: facts, of: $0.measurement)
    }
    let chart = BarChart(
      id: "sizes", title: title, description: description(groups, facts), unit: .byte,
      series: facts.map { context.capitalised($0.name[context.language]) }, groups: groups)
    return [.chart(.bars(chart))] + remark(drawn: groups.count, of: measured.count)
  }

  private func group(candidate: Int, facts: [Fact], of measurement: Measurement) -> BarChart.Group {
    let bars = facts.enumerated().map { series, fact in
      let value = measurement.value(of: .known(fact))
      return BarChart.Bar(series: series, value: value.amount?.value, label: value.text(in: context.language))
    }
    return BarChart.Group(label: context.comparison.candidates[candidate].name[context.language], bars: bars)
  }

  /// All figures in words, for those who do not see the chart.
  private func description(_ groups: [BarChart.Group], _ facts: [Fact]) -> String {
    groups.map { group in
      let figures = group.bars.map { "\(facts[$0.series].name[context.language]) \($0.label)" }
      return "\(group.label): \(figures.joined(separator: ", "))"
    }.joined(separator: "; ") + "."
  }

  private func remark(drawn: Int, of all: Int) -> [Block] {
    guard drawn < all else { return [] }
    return [.paragraph([.text(remarkSentence(drawn: drawn, of: all))])]
  }
}
