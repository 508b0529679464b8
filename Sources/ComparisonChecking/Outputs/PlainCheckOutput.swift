import TextLayout

/// A result for people: two lines for each problem, and whether all holds.
enum PlainCheckOutput {
  static func text(of result: CheckResult) -> String {
    var text = ""
    for problem in result.problems {
      let file = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let place = problem.subject.map { "\(file): \($0)" } ?? file
      let level = problem.fails ? "error" : "note"
      text += VisibleText.folded("\(place): \(level): \(problem.what) [\(problem.rule.rawValue)]") + "\n"
      text += "  \(VisibleText.folded(problem.why))\n"
    }
    let failing = result.failing.count
    guard failing == 0 else { return text + "\(failing) problem\(failing == 1 ? "" : "s")\n" }
    let others = result.notLookedAt.compactMap(\.howToAsk)
    return text
      + (others.isEmpty ? "all holds\n" : "all holds; not looked at: \(others.joined(separator: ", "))\n")
  }
}

extension CheckProblem.Rule {
  /// The rule, and the option that has it looked at; nil where none does.
  fileprivate var howToAsk: String? {
    switch self {
    case .verdict: "verdict (--fail-on)"
    case .stale: "stale (--as-of)"
    case .support: "support (--support-within)"
    case .report: "report (--reports)"
    case .outcome: "outcome (--reports)"
    case .expiredAcceptance, .unusedAcceptance, .mustHave, .record, .figures, .knownStale, .revisit,
      .unchecked:
      nil
    }
  }
}
