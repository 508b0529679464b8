import ComparisonModel
import ReportModel

/// How each criterion is defined and measured.
struct DefinitionsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let language = context.language
    let criteria = context.comparison.criteria
    let items = criteria.map { criterion -> [Block] in
      let own: Block = .paragraph([
        .strong([.text(context.capitalised(criterion.name[language]))]), .text(". "),
        .text(criterion.definition[language]),
      ])
      return [own] + measuredBy(criterion)
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  /// The facts that measure a criterion, where they say more than the criterion itself.
  private func measuredBy(_ criterion: Criterion) -> [Block] {
    let language = context.language
    guard !criterion.facts.isEmpty else { return [] }
    let isTheFact = criterion.facts.count == 1 && criterion.facts[0].definition == criterion.definition
    guard !isTheFact else { return [] }
    return [
      .list(
        start: nil,
        items: criterion.facts.map { fact in
          [
            .paragraph(
              [
                .emphasis([.text(fact.name[language])]), .text(": "),
              ] + DefinitionText.inlines(fact.definition[language]))
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
