import ComparisonModel
import ReportModel

/// Which tool's number a claimed size is, where it is none of those that its criterion measures.
struct ToolSizeMatch {
  let context: ReportContext

  /// The sentence that a claimed size is what a tool prints of the measured image; nil where it is no such size.
  func sentence(for claim: Claim, in finding: Finding) -> String? {
    guard finding.verdict.tone == .disagrees, let selected = context.evidence.selected[finding.candidate],
      finding.measured.contains(where: { $0.value.isBytes })
    else { return nil }
    let facts = context.evidence.measurements[selected].facts
    for accepted in claim.values.compactMap(Self.closedRange) {
      for tool in SizeTool.allCases {
        guard let size = tool.size(in: facts) else { continue }
        if accepted.contains(size.bytesAsWritten) {
          return tool.matchSentence(size.text, in: context.language)
        }
      }
    }
    return nil
  }

  /// The amounts that agree with a value; nil where it has no end, so that nearly every tool's number agrees.
  private static func closedRange(_ value: ClaimedValue) -> ClosedRange<Int64>? {
    guard let accepted = value.acceptedAmounts, accepted.lowerBound > 0, accepted.upperBound < .max else {
      return nil
    }
    return accepted
  }
}

extension FactValue {
  fileprivate var isBytes: Bool {
    if case .bytes = self { return true }
    return false
  }
}
