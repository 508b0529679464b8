import ComparisonModel
import ReportModel

/// From when until when what each candidate stands on is supported: runtime and base apart, as bars from the release to
/// the end.
struct SupportTimelineBlock {
  /// How far the chart shows what lies before and behind the day: 20 years. A file may say 9999-12-31 for "no end", and
  /// one such bar would leave no room for the others; its figure says it all the same.
  static let maximumDays: Int64 = 20 * 366

  private typealias Drawn = (candidate: Int, measurement: Int)
  private static let parts: [Fact] = [.runtimeSupportedUntil, .baseSupportedUntil]

  let context: ReportContext

  func blocks() -> [Block] {
    let measured = measured
    guard measured.contains(where: { hasDay($0.measurement) }) else { return [] }
    let drawn = measured.prefix(SizesChartBlock.maximumGroups)
    // Not that of --as-of: a picture changes when a fact does, and not from day to day.
    let day = context.evidence.newestDay
    let window = window(of: drawn.flatMap { ends(in: $0.measurement) }, around: day)
    var chart = SpanChart(
      id: "support-timeline", title: title, axis: .days, groupHeader: candidateHeader, rowHeader: partHeader,
      figureHeader: releasedHeader, series: SupportSeries.allCases.map { seriesName($0) },
      groups: drawn.map { group($0, within: window) },
      mark: day.map { SpanChart.Mark(place: CalendarDay.number(of: $0), label: dayLabel($0.day)) })
    chart.description = chart.words
    return [.chart(.spans(chart))] + remark(drawn: drawn.count, of: measured.count) + tags(of: drawn)
  }

  /// Whether a candidate's image stands on something of which a day is known.
  static func isEmpty(in context: ReportContext) -> Bool {
    let block = SupportTimelineBlock(context: context)
    return !block.measured.contains { block.hasDay($0.measurement) }
  }

  /// The candidates of whose images a part is told, with the measurement that their cells show.
  private var measured: [Drawn] {
    context.evidence.selected.enumerated().compactMap { candidate, position in
      guard let position, Self.parts.contains(where: { value(of: $0, in: position) != nil }) else {
        return nil
      }
      return (candidate, position)
    }
  }

  /// What is told of a part; nil where nothing is, or the image has none.
  private func value(of part: Fact, in measurement: Int) -> FactValue? {
    let value = context.evidence.measured(.known(part), in: measurement)?.value
    return value == .absent ? nil : value
  }

  private func hasDay(_ measurement: Int) -> Bool {
    Self.parts.contains { value(of: $0, in: measurement)?.amount != nil }
  }

  private func ends(in measurement: Int) -> [SupportEnd] {
    Self.parts.compactMap { part in
      guard case .supportEnd(let end)? = value(of: part, in: measurement) else { return nil }
      return end
    }
  }

  /// What the chart shows: all days that are known, and not further from the day than the bound.
  private func window(of ends: [SupportEnd], around day: Timestamp?) -> ClosedRange<Int64> {
    let days = ends.flatMap { end in
      end.released.prefix(1) + [end.earliest, end.latest] + end.extensions.map(\.until)
    }.map { CalendarDay.number(of: $0) }
    let middle = day.map { CalendarDay.number(of: $0) } ?? days.min() ?? 0
    let shown = days.map { min(max($0, middle - Self.maximumDays), middle + Self.maximumDays) } + [middle]
    return (shown.min() ?? middle)...(shown.max() ?? middle)
  }

  private func group(_ drawn: Drawn, within window: ClosedRange<Int64>) -> SpanChart.Group {
    SpanChart.Group(
      label: context.comparison.candidates[drawn.candidate].name[context.language],
      rows: Self.parts.compactMap { part in
        value(of: part, in: drawn.measurement).map { row(part, $0, within: window) }
      })
  }

  private func row(_ part: Fact, _ value: FactValue, within window: ClosedRange<Int64>) -> SpanChart.Row {
    let unknown = FactValue.unknownText[context.language]
    guard case .supportEnd(let end) = value else {
      // A measurement that gives a day itself does not say since when.
      let range = value.amount.map { clamped(window.lowerBound, $0.value, to: window) }
      let piece = SpanChart.Piece(
        series: SupportSeries.regular.rawValue, range: range, label: value.text(in: context.language))
      return SpanChart.Row(label: partName(part), figure: unknown, pieces: [piece])
    }
    let released = end.released.map(\.day).joined(separator: " / ")
    return SpanChart.Row(
      label: "\(partName(part)) \(end.release)", figure: released.isEmpty ? unknown : released,
      pieces: pieces(of: end, within: window))
  }

  /// The pieces of a bar, each from where the one before ends: support that changes, regular support, the days between
  /// which sources differ, and what goes on by others. A release whose first day nobody says begins at the chart's edge.
  private func pieces(of end: SupportEnd, within window: ClosedRange<Int64>) -> [SpanChart.Piece] {
    var pieces: [SpanChart.Piece] = []
    var last = end.released.first.map { CalendarDay.number(of: $0) } ?? window.lowerBound
    func add(_ series: SupportSeries, until day: Timestamp, _ label: String) {
      let number = CalendarDay.number(of: day)
      let range = number > last ? clamped(last, number, to: window) : nil
      pieces.append(SpanChart.Piece(series: series.rawValue, range: range, label: label))
      last = max(last, number)
    }
    let active = end.activeUntil.filter { $0.day < end.earliest.day }
    if let first = active.first {
      add(.active, until: first, active.map(\.day).joined(separator: " / "))
    }
    let state = end.stateText(in: context.language).map { " (\($0))" } ?? ""
    add(.regular, until: end.earliest, end.earliest.day + state)
    if end.isDisputed { add(.disputed, until: end.latest, end.daysBySource) }
    for more in end.extensions { add(.extended, until: more.until, "\(more.name) \(more.until.day)") }
    return pieces
  }

  private func clamped(
    _ first: Int64, _ last: Int64, to window: ClosedRange<Int64>
  ) -> ClosedRange<Int64> {
    let first = min(max(first, window.lowerBound), window.upperBound)
    return first...min(max(last, first), window.upperBound)
  }

  /// Whether the tags of what is drawn are still built, where a list of tags says it.
  private func tags(of drawn: ArraySlice<Drawn>) -> [Block] {
    let lines = drawn.compactMap { candidate, measurement -> [Block]? in
      guard let value = value(of: .tagBuilt, in: measurement), !value.isUnknown else { return nil }
      let name = context.comparison.candidates[candidate].name[context.language]
      return [
        .paragraph([.strong([.text(name)]), .text(": \(value.text(in: context.language))")])
      ]
    }
    guard !lines.isEmpty else { return [] }
    return [
      .paragraph([.text("\(Fact.tagBuilt.name[context.language]):")]), .list(start: nil, items: lines),
    ]
  }

  private func remark(drawn: Int, of all: Int) -> [Block] {
    drawn < all ? [.paragraph([.text(remarkSentence(drawn: drawn, of: all))])] : []
  }
}

/// The kinds of support that a bar is made of, in the order that they follow each other.
enum SupportSeries: Int, CaseIterable {
  /// More than repairs.
  case active
  /// Repairs by those who made it.
  case regular
  /// Supported by some sources, and not by others.
  case disputed
  /// By others, or for money.
  case extended
}
