import ComparisonModel
import Messages
import YAMLReading

extension ComparisonReading {
  /// One item of `choices`.
  mutating func choice(_ node: YAMLNode) -> ChoiceRule? {
    guard let fields = fields(of: node, as: ComparisonKeys.Choice.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: ChoiceRule.self) }
    if let id, let node = fields[.id],
      let earlier = choices.declare(id.rawValue, at: node.location, value: ())
    {
      duplicate(id.rawValue, .choice, at: node.location, earlier: earlier)
    }
    let situation = text(fields[.situation])
    let choice = candidateReferences(fields[.choose])
    let remark = text(fields[.remark])
    let citation = citation(source: fields[.source], place: fields[.place])
    guard let situation, let citation else { return nil }
    return ChoiceRule(id: id, situation: situation, choice: choice, remark: remark, citation: citation)
  }

  /// One item of `cautions`.
  mutating func caution(_ node: YAMLNode) -> Caution? {
    guard let fields = fields(of: node, as: ComparisonKeys.Caution.self) else { return nil }
    let kind = fields[.kind].map { word($0, "a kind of caution", as: Caution.Kind.self) } ?? .general
    let text = text(fields[.text])
    let candidates = candidateReferences(fields[.candidates])
    let images = list(fields[.images], most: ComparisonLimits.maximumNames) {
      $0.scalar($1, "an image name or pattern").map { ImagePattern($0) }
    }
    let since = fields[.since].flatMap { date($0) }.flatMap { Timestamp($0) }
    let citation = citation(source: fields[.source], place: fields[.place])
    guard let kind, let text, let citation else { return nil }
    return Caution(
      kind: kind, text: text, candidates: candidates, images: images, since: since, citation: citation)
  }

  /// One item of `recipes`.
  mutating func recipe(_ node: YAMLNode) -> Recipe? {
    guard let fields = fields(of: node, as: ComparisonKeys.Recipe.self) else { return nil }
    let title = text(fields[.title])
    let summary = text(fields[.summary])
    let candidate = reference(fields[.candidate], in: \.candidates, of: Candidate.self)
    let dockerfile = fields[.dockerfile].flatMap { lines($0, "the text of a Dockerfile") }
    let citation = citation(source: fields[.source], place: fields[.place])
    guard let title, let summary, let candidate, let dockerfile, let citation else { return nil }
    return Recipe(
      title: title, summary: summary, candidate: candidate, dockerfile: dockerfile, citation: citation)
  }

  private mutating func candidateReferences(_ node: YAMLNode?) -> [Candidate.ID] {
    list(node, least: 1, most: ComparisonLimits.maximumNames) {
      $0.reference($1, in: \.candidates, of: Candidate.self)
    }
  }
}
