import ComparisonModel
import ReportModel

/// The sources of claims and of published figures, with dates and addresses.
struct SourcesBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let sources = Self.sources(of: context.matrix)
    guard !sources.isEmpty else { return [] }
    return [.list(start: nil, items: sources.map { [.paragraph(line($0))] })]
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

  private func line(_ source: Source) -> [Inline] {
    var line: [Inline] = [.text(source.title[context.language])]
    if let date = source.date { line.append(.text(" (\(date))")) }
    if let url = source.url, AllowedAddress.admits(url) {
      line += [.text(". "), .link([.text(url)], destination: url)]
    }
    return line
  }
}
