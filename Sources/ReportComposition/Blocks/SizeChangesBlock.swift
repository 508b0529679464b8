import ComparisonModel
import ReportModel

/// How the sizes of a candidate changed between two of its versions: the one that its cells show, and the newest other.
struct SizeChangesBlock {
  /// The candidates that are drawn; the tables of measurements have all.
  static let maximumCandidates = 12

  private typealias Pair = (candidate: Int, before: Int, after: Int)

  let context: ReportContext

  func blocks() -> [Block] {
    let groups = pairs.prefix(Self.maximumCandidates).flatMap(groups)
    guard !groups.isEmpty else { return [] }
    let figures = groups.map { group in
      "\(group.label): \(group.bars.map(\.label).joined(separator: " → "))"
    }
    return [
      .chart(
        .bars(
          BarChart(
            id: "size-changes", title: title, description: figures.joined(separator: "; ") + ".", unit: .byte,
            series: [beforeName, afterName], groups: groups)))
    ]
  }

  /// Of each candidate with images of two versions, the older and the newer one.
  private var pairs: [Pair] {
    context.evidence.selected.enumerated().compactMap { candidate, selected in
      guard let selected, let other = other(than: selected, of: candidate) else { return nil }
      // The newest stands first.
      let positions = context.evidence.byCandidate[candidate]
      let isOlder =
        (positions.firstIndex(of: other) ?? 0) > (positions.firstIndex(of: selected) ?? 0)
      return isOlder ? (candidate, other, selected) : (candidate, selected, other)
    }
  }

  /// The newest measurement of another image of a candidate: for the same platform, for a change of platform is no
  /// change of version, and with a size that both have.
  private func other(than selected: Int, of candidate: Int) -> Int? {
    let measurements = context.evidence.measurements
    let own = measurements[selected]
    return context.evidence.byCandidate[candidate].first { position in
      let measurement = measurements[position]
      return position != selected && !measurement.image.isSame(as: own.image)
        && measurement.image.platform == own.image.platform
        && SizesChartBlock.facts.contains { figure($0, own) != nil && figure($0, measurement) != nil }
    }
  }

  /// A size, and whether it was published rounded.
  private func figure(_ fact: Fact, _ measurement: Measurement) -> (bytes: Int64, isRounded: Bool)? {
    guard case .bytes(let count, let within)? = measurement.facts[fact] else { return nil }
    return (count.bytes, (within?.bytes ?? 0) > 0)
  }

  /// A group for each size that both versions have.
  private func groups(_ pair: Pair) -> [BarChart.Group] {
    let measurements = context.evidence.measurements
    let (before, after) = (measurements[pair.before], measurements[pair.after])
    let name = context.comparison.candidates[pair.candidate].name[context.language]
    return SizesChartBlock.facts.compactMap { fact in
      guard let first = figure(fact, before), let second = figure(fact, after) else { return nil }
      let size = fact.name[context.language]
      let texts = [before, after].map { $0.value(of: .known(fact)).text(in: context.language) }
      // The difference of rounded figures is rounded too.
      let sign = first.isRounded || second.isRounded ? "≈ " : ""
      let change = sign + Self.change(from: first.bytes, to: second.bytes)
      return BarChart.Group(
        label: "\(name), \(size): \(Self.versions(before.image, after.image))",
        bars: [
          BarChart.Bar(series: 0, value: first.bytes, label: texts[0]),
          BarChart.Bar(series: 1, value: second.bytes, label: "\(texts[1]) (\(change))"),
        ])
    }
  }

  /// Both images by name; where they have one name, by the days on which they were made as well.
  private static func versions(_ before: MeasuredImage, _ after: MeasuredImage) -> String {
    [before, after].map { image in
      let day = before.name == after.name ? image.created?.day : nil
      return day.map { "\(image.name) (\($0))" } ?? image.name
    }.joined(separator: " → ")
  }

  /// `+1.2 MB, +2.1 %`: the difference, and its share of what was there before. Halves are rounded up.
  static func change(from before: Int64, to after: Int64) -> String {
    let difference = after - before
    let sign = difference < 0 ? "−" : "+"
    let amount = "\(sign)\(ByteCount(Int64(difference.magnitude)).approximateText)"
    guard before > 0 else { return amount }
    let (high, low) = difference.magnitude.multipliedFullWidth(by: 2000)
    let whole = UInt64(before)
    guard high < whole else { return amount }
    let tenths = (whole.dividingFullWidth((high, low)).quotient + 1) / 2
    return "\(amount), \(sign)\(tenths / 10).\(tenths % 10) %"
  }
}
