import ComparisonFiles
import ComparisonModel

/// A result in JSON of our own, `plimsoll-check-1`.
enum JSONCheckOutput {
  static func text(of result: CheckResult) -> String {
    JSONText.document(
      .object([
        .init("schema", .text("plimsoll-check-1")),
        .init("holds", .boolean(result.holds)),
        .init(
          "checked",
          .list(
            CheckProblem.Rule.allCases.filter(result.rules.contains).map { .text($0.rawValue) })),
        .init("problems", .list(result.problems.map(object))),
      ]))
  }

  private static func object(_ problem: CheckProblem) -> JSONValue {
    .object([
      .init("rule", .text(problem.rule.rawValue)), .init("fails", .boolean(problem.fails)),
      .init("file", .text(problem.file)),
      .init("line", problem.line.map { .integer(Int64($0)) } ?? .null),
      .init("subject", problem.subject.map { .text($0) } ?? .null),
      .init("what", .text(problem.what)), .init("why", .text(problem.why)),
    ])
  }
}
