import ComparisonModel
import ReportModel

/// Which image stands for each candidate, and why that one and no other.
struct ComparedImagesBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let candidates = context.comparison.candidates.indices.filter { context.evidence.selected[$0] != nil }
    guard !candidates.isEmpty else { return [] }
    let reason = context.comparison.versionsBecause.map { [Block.paragraph([.text($0[context.language])])] }
    return [.list(start: nil, items: candidates.map { [.paragraph(line($0))] })] + (reason ?? [])
  }

  private func line(_ candidate: Int) -> [Inline] {
    guard let position = context.evidence.selected[candidate] else { return [] }
    let measurement = context.evidence.measurements[position]
    var told: [Inline] = [
      .strong([.text(context.comparison.candidates[candidate].name[context.language])]), .text(": "),
      .code(measurement.image.name),
    ]
    if case .text(let version) = measurement.facts[.nodeVersion] {
      told.append(.text(", Node.js \(version)"))
    }
    told.append(.text(" (\(selectionText(candidate, measurement)))"))
    return told
  }

  private func selectionText(_ candidate: Int, _ measurement: Measurement) -> String {
    let count = context.evidence.byCandidate[candidate].count
    switch context.comparison.candidates[candidate].selection.image {
    case .name(let name) where ImagePattern(name).matches(measurement.image.name): return namedText
    case .digest(let digest)
    where measurement.image.manifestDigest == digest || measurement.image.indexDigest == digest:
      return pinnedText
    case .newest: return count > 1 ? newestText(of: count) : onlyText
    case .name, .digest: return ownText
    }
  }
}
