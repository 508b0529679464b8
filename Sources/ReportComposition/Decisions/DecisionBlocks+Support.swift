import ComparisonModel
import Decision
import ReportModel

extension DecisionBlocks {
  /// When the decision is to be looked at again because support of what was chosen ends: apart from all that could
  /// change its outcome, for this comes by itself.
  func support() -> [Block] {
    guard case .chosen(let option) = decision.conclusion else { return [] }
    let images = decision.support(of: option)
    guard !images.isEmpty else { return [.paragraph([.text(supportNotMeasuredSentence)])] }
    let lines = images.map { image -> [Block] in
      let name = context.comparison.candidates[image.candidate].name[context.language]
      return [
        .paragraph([
          .strong([.text(name)]),
          .text(supportOfImageText(image.end.text(in: context.language), isBuild: image.isBuild)),
          .text(image.tagBuilt.map { "; " + tagBuiltText($0.text(in: context.language)) } ?? ""),
        ])
      ]
    }
    let end = decision.supportEnds(of: option)
    return [.paragraph(revisitLine(end)), .list(start: nil, items: lines)]
      + (end == nil ? [] : [.paragraph([.text(supportCheckSentence)])])
  }

  private func revisitLine(_ end: Timestamp?) -> [Inline] {
    guard let end else { return [.text(supportUnknownSentence)] }
    let isOver =
      decision.matrix.asOf.map { CalendarDay.number(of: $0) > CalendarDay.number(of: end) } ?? false
    let (before, behind) = isOver ? supportIsOverTexts : supportEndsTexts
    return [.text(before), .strong([.text(end.day)]), .text(behind)]
  }
}
