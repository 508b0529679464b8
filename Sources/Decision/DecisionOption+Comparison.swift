public import ComparisonModel

extension DecisionOption {
  /// What can be chosen in a comparison, in an order that does not depend on the file's.
  static func all(of comparison: Comparison) -> [DecisionOption] {
    var positions: [Candidate.ID: Int] = [:]
    for (position, candidate) in comparison.candidates.enumerated() { positions[candidate.id] = position }
    let options = comparison.candidates.indices.flatMap { position -> [DecisionOption] in
      guard case .strategy(let build, let run) = comparison.candidates[position].kind else {
        return [DecisionOption(candidate: position, run: position)]
      }
      return build.compactMap { positions[$0] }.flatMap { build in
        run.compactMap { positions[$0] }.map {
          DecisionOption(candidate: position, build: build, run: $0)
        }
      }
    }
    let ids = options.map { $0.id(in: comparison) }
    return options.indices.sorted { ids[$0] < ids[$1] }.map { options[$0] }
  }

  /// The option as records keep it: `node-slim`, or `multi-stage:node-latest:node-slim`.
  public func id(in comparison: Comparison) -> String {
    ([candidate] + (build.map { [$0, run] } ?? []))
      .map { comparison.candidates[$0].id.rawValue }.joined(separator: ":")
  }

  /// The option for people: `node:slim`, or `Multi-stage build (node:latest → node:slim)`.
  public func name(in language: Language, of comparison: Comparison) -> String {
    let name = comparison.candidates[candidate].name[language]
    guard let build else { return name }
    return
      "\(name) (\(comparison.candidates[build].name[language]) → \(comparison.candidates[run].name[language]))"
  }
}
