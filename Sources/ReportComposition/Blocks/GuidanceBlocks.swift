import ComparisonModel
import ReportModel

/// What sources advise: candidates, scales, rules for choosing, cautions and recipes.
struct GuidanceBlocks {
  let context: ReportContext

  func candidates() -> [Block] {
    let language = context.language
    let items = context.comparison.candidates.map { candidate -> [Block] in
      var line: [Inline] = [.strong([.text(candidate.name[language])])]
      if let summary = candidate.summary { line.append(.text(": \(summary[language])")) }
      return [.paragraph(line)]
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  func scales() -> [Block] {
    let items = context.comparison.scales.map { scale -> [Block] in
      let levels = scale.levels.map { $0.name[context.language] }.joined(separator: " < ")
      return [.paragraph([.strong([.text(scale.name[context.language])]), .text(": \(levels)")])]
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  func choices() -> [Block] {
    let rules = context.comparison.choices
    guard !rules.isEmpty else { return [] }
    let rows = rules.map { rule in
      [
        Table.Cell(.text(rule.situation[context.language])),
        Table.Cell(.text(rule.choice.map(context.name).joined(separator: ", "))),
        Table.Cell(.text(rule.remark?[context.language] ?? "")),
        Table.Cell(.text(context.placeText(rule.citation))),
      ]
    }
    return [
      .table(
        Table(
          caption: [.text(choicesCaption)], columns: choicesHeaders.map { Table.Column(header: [.text($0)]) },
          rows: rows))
    ]
  }

  /// The rules, gathered by what they choose: what each choice is for. Remarks and places are in ``choices()``.
  func choicesByCandidate() -> [Block] {
    var order: [[Candidate.ID]] = []
    var situations: [[Candidate.ID]: [String]] = [:]
    for rule in context.comparison.choices {
      if situations[rule.choice] == nil { order.append(rule.choice) }
      situations[rule.choice, default: []].append(rule.situation[context.language])
    }
    let items = order.map { choice -> [Block] in
      let names = choice.map(context.name).joined(separator: ", ")
      let told = situations[choice, default: []].joined(separator: "; ")
      return [.paragraph([.strong([.text(names)]), .text(": \(told).")])]
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  func cautions() -> [Block] {
    let items = context.comparison.cautions.map { caution -> [Block] in
      let names = caution.candidates.map(context.name).joined(separator: ", ")
      var line: [Inline] = names.isEmpty ? [] : [.strong([.text(names)]), .text(": ")]
      line.append(.text(caution.text[context.language]))
      line.append(.role(.detail, [.text(" (\(context.placeText(caution.citation)))")]))
      return [.paragraph(line)]
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  func recipes() -> [Block] {
    context.comparison.recipes.flatMap { recipe -> [Block] in
      [
        .paragraph([
          .strong([.text(recipe.title[context.language])]), .text(". "),
          .text(recipe.summary[context.language]),
          .role(.detail, [.text(" (\(context.placeText(recipe.citation)))")]),
        ]),
        .code(language: "dockerfile", recipe.dockerfile),
      ]
    }
  }
}
