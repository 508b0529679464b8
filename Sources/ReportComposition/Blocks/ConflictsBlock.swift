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
    // What sources say of one release is one remark, however many candidates stand on it.
    var shared: [Remark: Shared] = [:]
    func add(_ subject: String, _ remark: Remark, of candidate: Int) {
      guard case .supportSourcesDiffer = remark else { return lines.append(line(subject, remark)) }
      if shared[remark]?.add(candidate) == nil {
        shared[remark] = Shared(line: lines.count, subject: subject, last: candidate)
        lines.append(line(subject, remark))
      }
    }
    for (position, candidate) in context.comparison.candidates.enumerated() {
      let name = candidate.name[context.language]
      for remark in matrix.remarks(candidate: position) { add(name, remark, of: position) }
      guard lines.count < most else { break }
      guard matrix.mayHaveRemarks(candidate: position) else { continue }
      for criterion in context.comparison.criteria.indices {
        let remarks = matrix.finding(candidate: position, criterion: criterion).remarks
        let subject = "\(name) — \(context.comparison.criteria[criterion].name[context.language])"
        for remark in remarks { add(subject, remark, of: position) }
      }
    }
    for (remark, told) in shared where told.others > 0 {
      lines[told.line] = line(subject(told.subject, others: told.others), remark)
    }
    return lines
  }

  /// A remark that several candidates share.
  private struct Shared {
    /// The line that has it.
    let line: Int
    /// What it was first told of.
    let subject: String
    /// The last candidate that it is told of.
    var last: Int
    /// How many more candidates than the first.
    var others = 0

    mutating func add(_ candidate: Int) {
      if candidate != last { others += 1 }
      last = candidate
    }
  }

  private func line(_ subject: String, _ remark: Remark) -> [Inline] {
    [
      .strong([.text(subject)]),
      .text(": " + remark.sentence(in: context.language, of: context.comparison)),
    ]
  }
}
