import ComparisonModel
import ReportModel

/// How each criterion is defined and measured.
struct DefinitionsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let language = context.language
    let criteria = context.comparison.criteria
    let items = criteria.enumerated().map { position, criterion -> [Block] in
      let own: Block = .paragraph(
        context.anchors.mark(context.anchor(criterion: position), in: "definitions") + [
          .strong([.text(criterion.name[language])]), .text(". "),
        ] + definition(of: criterion))
      return [own] + measuredBy(criterion)
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  /// A comparison's own definition is its author's text; that of a fact is ours, and names fields as code.
  private func definition(of criterion: Criterion) -> [Inline] {
    let text = criterion.definition[context.language]
    return criterion.facts.contains { $0.known?.definition == criterion.definition }
      ? DefinitionText.inlines(text) : [.text(text)]
  }

  private func definition(of fact: ComparedFact) -> [Inline] {
    let text = fact.definition[context.language]
    return fact.known == nil ? [.text(text)] : DefinitionText.inlines(text)
  }

  /// The definitions of the facts that measure a criterion, where several do.
  private func measuredBy(_ criterion: Criterion) -> [Block] {
    let language = context.language
    guard criterion.facts.count > 1 else { return [] }
    return [
      .list(
        start: nil,
        items: criterion.facts.map { fact in
          [
            .paragraph(
              [
                .emphasis([.text(fact.name[language])]), .text(": "),
              ] + definition(of: fact))
          ]
        })
    ]
  }
}

/// Definitions of facts name commands and fields between backticks.
enum DefinitionText {
  static func inlines(_ text: String) -> [Inline] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { position, piece in
      if piece.isEmpty { return nil }
      return position % 2 == 1 ? .code(String(piece)) : .text(String(piece))
    }
  }
}
