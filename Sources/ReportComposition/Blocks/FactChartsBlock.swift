import ComparisonModel
import ReportModel

/// A bar chart for each fact of the comparison's own that is an amount or a count.
struct FactChartsBlock {
  /// More charts than this are no help: every figure is in the matrix.
  static let maximumCharts = 12

  let context: ReportContext

  func blocks() -> [Block] {
    let charts = drawnFacts.compactMap(chart)
    let drawn = charts.prefix(Self.maximumCharts)
    guard drawn.count < charts.count else { return charts.map { .chart(.bars($0)) } }
    return drawn.map { .chart(.bars($0)) }
      + [.paragraph([.text(remarkSentence(drawn: drawn.count, of: charts.count))])]
  }

  /// The own facts with figures, those that measure a criterion, in the order of the comparison.
  private var drawnFacts: [OwnFact] {
    let measuring = Set(context.comparison.criteria.flatMap(\.facts))
    return context.comparison.ownFacts.filter { fact in
      switch fact.kind {
      case .amount, .count: measuring.contains(.own(fact))
      case .text, .names, .yesNo, .date, .version: false
      }
    }
  }

  /// The chart of one fact; nil where no figure of it is known.
  private func chart(of fact: OwnFact) -> BarChart? {
    let name = context.capitalised(fact.name[context.language])
    let groups = groups(of: fact)
    guard groups.contains(where: { $0.bars.contains { $0.value != nil } }) else { return nil }
    let figures = groups.map { group in "\(group.label): \(group.bars.map(\.label).joined(separator: ", "))" }
    return BarChart(
      id: fact.key, title: name, description: figures.joined(separator: "; ") + ".",
      unit: ComparedFact.own(fact).unit, series: [name], groups: groups)
  }

  private func groups(of fact: OwnFact) -> [BarChart.Group] {
    let evidence = context.evidence
    let measured = evidence.selected.enumerated().compactMap { candidate, position in
      position.map { (candidate: candidate, position: $0) }
    }
    return measured.prefix(SizesChartBlock.maximumGroups).map { candidate, position in
      let found = evidence.measured(.own(fact), in: position)?.value
      let value = found ?? evidence.measurements[position].value(of: .own(fact))
      let bar = BarChart.Bar(series: 0, value: value.amount?.value, label: value.text(in: context.language))
      return BarChart.Group(
        label: context.comparison.candidates[candidate].name[context.language], bars: [bar])
    }
  }
}
