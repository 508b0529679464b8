import ComparisonModel
import ReportModel

/// How many vulnerabilities scanners found over time: for each candidate and scanner, its scans from the oldest on, with a bar
/// for each severity. Between two scans nothing is known, so no line is drawn from one to the next.
struct ScansChartBlock {
  /// The scans of one scanner and candidate that are drawn: the newest; the table has all.
  static let maximumScans = 12
  /// The scans that are drawn.
  static let maximumGroups = 48

  /// What one scanner found of one candidate, scan by scan.
  private struct Series {
    let candidate: Int
    let scanner: String
    var measurements: [Int] = []
  }

  let context: ReportContext

  func blocks() -> [Block] {
    let all = series
    let groups = all.flatMap(groups).prefix(Self.maximumGroups)
    guard !groups.isEmpty else { return [] }
    let words = groups.map { group in
      "\(group.label): \(group.bars.map { "\(severities[$0.series]) \($0.label)" }.joined(separator: ", "))"
    }
    let chart = BarChart(
      id: "scans", title: title, description: words.joined(separator: "; ") + ".", unit: nil,
      series: severities,
      groups: Array(groups))
    let count = all.reduce(0) { $0 + $1.measurements.count }
    return [.chart(.bars(chart))]
      + (groups.count < count ? [.paragraph([.text(remark(drawn: groups.count, of: count))])] : [])
  }

  /// Each candidate's scans by scanner, of those that were scanned more than once on days that are known.
  private var series: [Series] {
    var all: [Series] = []
    for scan in ScansBlock.scans(in: context.evidence) {
      let measurement = context.evidence.measurements[scan.measurement]
      guard measurement.takenAt != nil else { continue }
      let scanner = measurement.tool.name
      let place = all.lastIndex { $0.candidate == scan.candidate && $0.scanner == scanner }
      if place == nil { all.append(Series(candidate: scan.candidate, scanner: scanner)) }
      all[place ?? all.count - 1].measurements.append(scan.measurement)
    }
    return all.filter { $0.measurements.count > 1 }
  }

  /// The severities that any scan tells apart, from the worst on.
  private var severities: [String] {
    var found: Set<String> = []
    for scan in ScansBlock.scans(in: context.evidence) {
      if let counts = counts(in: scan.measurement) { found.formUnion(counts.filter { $0.value > 0 }.keys) }
    }
    let others = found.filter { !ScansBlock.severities.contains($0) }.sorted()
    return ScansBlock.severities.filter(found.contains) + others
  }

  private func counts(in position: Int) -> [String: Int64]? {
    let value = context.evidence.measurements[position].facts[.vulnerabilitiesBySeverity]
    guard case .counts(let counts)? = value else { return nil }
    return counts
  }

  // MARK: - Groups

  private func groups(_ series: Series) -> [BarChart.Group] {
    var groups: [BarChart.Group] = []
    var (before, lastKnown): (Int?, Int?) = (nil, nil)
    for position in series.measurements.suffix(Self.maximumScans) {
      let isKnown = counts(in: position) != nil
      groups.append(
        BarChart.Group(
          label: label(position, of: series, after: isKnown ? lastKnown : nil),
          bars: isKnown ? bars(position, after: before) : gaps(of: series)))
      if isKnown { lastKnown = position }
      before = position
    }
    return groups
  }

  /// The candidate, the scanner, the day, and what is another than in the last scan that found anything out.
  private func label(_ position: Int, of series: Series, after before: Int?) -> String {
    let measurement = context.evidence.measurements[position]
    let name = context.comparison.candidates[series.candidate].name[context.language]
    let head = [name, series.scanner, measurement.takenAt?.day].compactMap(\.self).joined(separator: " · ")
    let changes =
      before.map {
        ScansBlock(context: context).circumstances(from: context.evidence.measurements[$0], to: measurement)
      }
      ?? []
    return changes.isEmpty ? head : "\(head) (\(changes.joined(separator: "; ")))"
  }

  /// A bar for each severity that the scanner tells apart: one that it does not know has none, and no zero.
  private func bars(_ position: Int, after before: Int?) -> [BarChart.Bar] {
    let now = counts(in: position) ?? [:]
    let earlier = before.flatMap(counts) ?? [:]
    return severities.indices.compactMap { series in
      guard let count = now[severities[series]] else { return nil }
      let change = earlier[severities[series]].map { count - $0 } ?? 0
      let difference = change == 0 ? "" : " (\(ScansBlock(context: context).difference(change)))"
      return BarChart.Bar(series: series, value: count, label: DigitGroups.text(of: count) + difference)
    }
  }

  /// Of a scan that failed nothing is known, of any severity that the scanner tells apart.
  private func gaps(of series: Series) -> [BarChart.Bar] {
    let known = series.measurements.compactMap(counts)
    return severities.indices.filter { place in known.contains { $0[severities[place]] != nil } }.map {
      BarChart.Bar(series: $0, value: nil, label: FactValue.unknownText[context.language])
    }
  }
}
