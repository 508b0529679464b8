import ComparisonModel
import ReportModel

/// What publishers declare of the candidates' images, and what becomes of it when it is held against the layers.
struct DeclarationsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let declared = Self.declared(in: context.matrix)
    guard !declared.isEmpty else { return [] }
    // Only where a label names a base image that its own place did not have are the others asked.
    let isOpen = declared.contains { BaseEvidence.isOpen($0.declarations) }
    let bases = isOpen ? BaseEvidence(context.evidence.measurements) : nil
    return [
      .list(
        start: nil,
        items: declared.map { candidate, position, declarations in
          let measurement = context.evidence.measurements[position]
          return item(candidate, bases?.resolved(declarations, of: measurement) ?? declarations)
        })
    ]
  }

  /// The candidates whose images' declarations were looked for, by the measurement that their cells show.
  static func declared(
    in matrix: FindingMatrix
  ) -> [(candidate: Int, measurement: Int, declarations: Declarations)] {
    matrix.evidence.selected.enumerated().compactMap { candidate, position in
      guard let position, let declarations = matrix.evidence.measurements[position].declarations else {
        return nil
      }
      return (candidate, position, declarations)
    }
  }

  private func item(_ candidate: Int, _ declarations: Declarations) -> [Block] {
    let name = context.comparison.candidates[candidate].name[context.language]
    let items = declarations.lines(in: context.language).map { line -> [Block] in
      [.paragraph(inlines(line))]
    }
    return [.paragraph([.strong([.text(name)])]), .list(start: nil, items: items)]
  }

  private func inlines(_ line: DeclarationLine) -> [Inline] {
    var inlines: [Inline] = []
    if let outcome = line.outcome {
      inlines += [.strong([.text("\(outcome.symbol) \(outcome.name(in: context.language))")]), .text(": ")]
    }
    if let name = line.name { inlines += [.code(name), .text(" – ")] }
    return inlines + [.text(line.text)]
  }
}
