/// What a check came to: what was looked at, and what was found.
public struct CheckResult: Hashable, Sendable {
  /// What was found.
  public var problems: [CheckProblem]
  /// The rules that were looked at. The others say nothing, neither that all holds nor that it does not.
  public var rules: Set<CheckProblem.Rule>

  /// Makes a result.
  public init(problems: [CheckProblem], rules: Set<CheckProblem.Rule>) {
    self.problems = problems
    self.rules = rules
  }

  /// Whether all that was looked at holds.
  public var holds: Bool { !problems.contains(where: \.fails) }

  /// The problems that make the check fail.
  var failing: [CheckProblem] { problems.filter(\.fails) }

  /// The rules that were looked at and have no failing problem, in order.
  var holding: [CheckProblem.Rule] {
    CheckProblem.Rule.allCases.filter { rule in rules.contains(rule) && !failing.contains { $0.rule == rule }
    }
  }

  /// The rules that were not looked at, in order.
  var notLookedAt: [CheckProblem.Rule] { CheckProblem.Rule.allCases.filter { !rules.contains($0) } }
}
