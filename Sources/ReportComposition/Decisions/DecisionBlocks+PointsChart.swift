import ComparisonModel
import Decision
import ReportModel

extension DecisionBlocks {
  /// The drivers that have a pattern of their own: 4, those of the most weight, where there are more than 5. The others
  /// stand together: more patterns than six are not told apart.
  private static let maximumPatterns = 5
  /// The options that are drawn; the ranking has them all.
  private static let maximumOptions = SizesChartBlock.maximumGroups

  /// The points of each option, put behind each other by driver, with what unknown values could still add.
  func pointsChart() -> [Block] {
    let weighted = decision.profile.drivers.indices.filter { decision.profile.drivers[$0].weight > 0 }
    guard !weighted.isEmpty, !decision.standings.isEmpty else { return [] }
    let own = driversWithPatterns(weighted)
    let others = weighted.filter { !own.contains($0) }
    let parts = own.map { [$0] } + (others.isEmpty ? [] : [others])
    var series = own.map { context.capitalised(words.name(of: decision.profile.drivers[$0])) }
    if !others.isEmpty { series.append(otherDriversText(others.count)) }
    let drawn = decision.standings.prefix(Self.maximumOptions)
    var chart = SpanChart(
      id: "points", title: pointsChartTitle, axis: .points, groupHeader: rankingHeaders[0], rowHeader: "",
      figureHeader: pointsHeader, series: series + [unknownPointsText],
      groups: drawn.map { standing in
        SpanChart.Group(label: label(standing), rows: [row(standing, parts)])
      })
    chart.description = chart.words
    return [.chart(.spans(chart))]
  }

  /// The drivers that are drawn by themselves, in the order of the profile.
  private func driversWithPatterns(_ weighted: [Int]) -> [Int] {
    guard weighted.count > Self.maximumPatterns else { return weighted }
    let drivers = decision.profile.drivers
    let heaviest = weighted.sorted { (-drivers[$0].weight, $0) < (-drivers[$1].weight, $1) }
    return heaviest.prefix(Self.maximumPatterns - 1).sorted()
  }

  private func label(_ standing: Standing) -> String {
    switch standing.status {
    case .eligible: name(standing.option)
    case .open: "\(name(standing.option)) (\(openWord))"
    case .out, .stagesDoNotFit: "\(name(standing.option)) (\(outWord))"
    }
  }

  /// What an option certainly earns by each part of the drivers, then what is not known.
  private func row(_ standing: Standing, _ parts: [[Int]]) -> SpanChart.Row {
    let drivers = decision.profile.drivers
    var pieces: [SpanChart.Piece] = []
    var end: Int64 = 0
    for (series, part) in parts.enumerated() {
      let earned = part.reduce(0) { $0 + drivers[$1].weight * standing.worths[$1].lowerBound }
      pieces.append(
        SpanChart.Piece(
          series: series, range: earned > 0 ? end...end + earned : nil, label: DriverWords.points(earned)))
      end += earned
    }
    let most = standing.points.upperBound
    if most > end {
      pieces.append(
        SpanChart.Piece(series: parts.count, range: end...most, label: DriverWords.points(most - end)))
    }
    return SpanChart.Row(label: "", figure: DriverWords.points(standing.points), pieces: pieces)
  }
}
