import ComparisonModel
import ReportModel

/// The sources of claims and of published figures, with dates and addresses.
struct SourcesBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let sources = Self.sources(of: context.matrix)
    guard !sources.isEmpty else { return [] }
    var met: [Source.ID: Int] = [:]
    let items = sources.map { source -> [Block] in
      met[source.id, default: 0] += 1
      return [.paragraph(anchor(of: source, occurrence: met[source.id] ?? 1) + line(source))]
    }
    return [.list(start: nil, items: items)]
  }

  /// The comparison's own sources, then those of its measurements, each once.
  static func sources(of matrix: FindingMatrix) -> [Source] {
    var seen: Set<Source> = []
    var sources = matrix.comparison.sources.filter { seen.insert($0).inserted }
    let used = matrix.evidence.byCandidate.flatMap(\.self)
    for measurement in used {
      for source in matrix.evidence.measurements[measurement].sources where seen.insert(source).inserted {
        sources.append(source)
      }
    }
    return sources
  }

  /// Its place; sources of measurements may have the id of another.
  private func anchor(of source: Source, occurrence: Int) -> [Inline] {
    let anchor =
      occurrence == 1
      ? context.anchor(source.id) : Anchor(.source, source.id.rawValue, String(occurrence))
    return context.anchors.mark(anchor, in: "sources")
  }

  private func line(_ source: Source) -> [Inline] {
    let title: Inline = .text(source.title[context.language])
    var line: [Inline] = [title]
    if let url = source.url, AllowedAddress.admits(url) { line = [.link([title], destination: url)] }
    if let date = source.date { line.append(.text(" (\(date))")) }
    return line
  }
}
