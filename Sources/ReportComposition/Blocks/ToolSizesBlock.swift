import ComparisonModel
import ReportModel

/// One image, every tool's number: the size of each candidate's image as the tools of the field print it.
struct ToolSizesBlock {
  /// The most candidates that are shown; the matrix has the measured sizes of all.
  static let maximumCandidates = 50

  let context: ReportContext

  func blocks() -> [Block] {
    let measured = Self.measured(in: context.matrix)
    guard !measured.isEmpty else { return [] }
    let language = context.language
    let shown = Array(measured.prefix(Self.maximumCandidates))
    let columns =
      [Table.Column(header: [.text(candidateHeader)])]
      + SizeTool.allCases.map { Table.Column(header: [.text($0.name(in: language))], alignment: .end) }
    let table = Table(caption: [.text(caption)], columns: columns, rowCount: shown.count) { [context] row in
      let (candidate, position) = shown[row]
      let facts = context.evidence.measurements[position].facts
      return [Table.Cell(.text(context.comparison.candidates[candidate].name[language]))]
        + SizeTool.allCases.map { tool in
          Table.Cell(.text(tool.size(in: facts)?.text ?? FactValue.unknownText[language]))
        }
    }
    return [.paragraph([.text(introduction)]), .table(table)] + remark(shown.count, of: measured.count)
      + [.list(start: nil, items: SizeTool.allCases.map { [.paragraph(definition(of: $0))] })]
  }

  /// The candidates of whose images a tool's number can be told, with the measurement that their cells show.
  static func measured(in matrix: FindingMatrix) -> [(candidate: Int, measurement: Int)] {
    matrix.evidence.selected.enumerated().compactMap { candidate, position in
      guard let position else { return nil }
      let facts = matrix.evidence.measurements[position].facts
      return SizeTool.allCases.contains { $0.size(in: facts) != nil } ? (candidate, position) : nil
    }
  }

  private func definition(of tool: SizeTool) -> [Inline] {
    let language = context.language
    return [
      .link([.text(tool.name(in: language))], destination: tool.source),
      .text(": \(tool.definition(in: language))"),
    ]
  }

  private func remark(_ shown: Int, of all: Int) -> [Block] {
    shown < all ? [.paragraph([.text(remarkSentence(shown: shown, of: all))])] : []
  }
}
