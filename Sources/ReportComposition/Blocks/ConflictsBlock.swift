import ComparisonModel
import ReportModel

/// Where sources or measurements disagree, and what is odd about the evidence.
struct ConflictsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let lines = self.lines()
    guard !lines.isEmpty else {
      return [
        .paragraph([
          .text(agreementSentence)
        ])
      ]
    }
    return [.list(start: nil, items: lines.map { [.paragraph($0)] })]
  }

  /// Whether there is anything to tell.
  var isEmpty: Bool { lines(most: 1).isEmpty }

  private func lines(most: Int = .max) -> [[Inline]] {
    let matrix = context.matrix
    var lines: [[Inline]] = []
    let platforms = matrix.mixedPlatforms
    if !platforms.isEmpty {
      lines.append([
        .text(Remark.platformsDiffer(platforms).sentence(in: context.language, of: context.comparison))
      ])
    }
    for (position, candidate) in context.comparison.candidates.enumerated() {
      let name = candidate.name[context.language]
      for remark in matrix.remarks(candidate: position) { lines.append(line(name, remark)) }
      guard lines.count < most else { break }
      guard matrix.mayHaveRemarks(candidate: position) else { continue }
      for criterion in context.comparison.criteria.indices {
        let remarks = matrix.finding(candidate: position, criterion: criterion).remarks
        let subject = "\(name) — \(context.comparison.criteria[criterion].name[context.language])"
        for remark in remarks { lines.append(line(subject, remark)) }
      }
    }
    return lines
  }

  private func line(_ subject: String, _ remark: Remark) -> [Inline] {
    [
      .strong([.text(subject)]),
      .text(": " + remark.sentence(in: context.language, of: context.comparison)),
    ]
  }
}
