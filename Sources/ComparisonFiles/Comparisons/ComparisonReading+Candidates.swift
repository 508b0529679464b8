import ComparisonModel
import Diagnostics
import YAMLReading

extension ComparisonReading {
  /// The words for the kind of a candidate.
  enum CandidateKind: String, CaseIterable {
    case image, strategy
  }

  /// The list `candidates`: first every id, because the stages of a strategy may name later candidates.
  mutating func candidateList(_ node: YAMLNode?) -> [Candidate] {
    let nodes = node?.sequence ?? []
    for node in nodes.prefix(ComparisonLimits.maximumCandidates) {
      guard let idNode = node["id"], let id = idNode.scalar else { continue }
      let isImage = node["kind"]?.scalar != CandidateKind.strategy.rawValue
      if let earlier = candidates.declare(id, at: idNode.location, value: isImage) {
        duplicate(id, .candidate, at: idNode.location, earlier: earlier)
      }
    }
    return list(node, least: 1, most: ComparisonLimits.maximumCandidates) { $0.candidate($1) }
  }

  private mutating func candidate(_ node: YAMLNode) -> Candidate? {
    guard let fields = fields(of: node, as: ComparisonKeys.Candidate.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Candidate.self) }
    let name = text(fields[.name])
    let summary = text(fields[.summary])
    let kindWord = fields[.kind].map { word($0, "a kind of candidate", as: CandidateKind.self) } ?? .image
    let images = list(fields[.images], most: ComparisonLimits.maximumNames) {
      $0.scalar($1, "an image name or pattern").map { ImagePattern($0) }
    }
    let selection = fields[.measurement].flatMap { self.selection($0) } ?? .newest
    let kind = kindWord.flatMap { self.kind($0, fields: fields) }
    guard let id, let name, let kind else { return nil }
    return Candidate(
      id: id, kind: kind, name: name, summary: summary, images: images, selection: selection)
  }

  private mutating func kind(
    _ word: CandidateKind, fields: Fields<ComparisonKeys.Candidate, YAMLNode>
  ) -> Candidate.Kind? {
    switch (word, fields[.stages]) {
    case (.image, nil): return .image
    case (.image, let stages?):
      diagnostics.error(
        .unneededStages, at: stages.location, "only a strategy has stages, and this candidate is an image",
        suggestion: "add 'kind: strategy', or take the stages out")
      return nil
    case (.strategy, nil):
      diagnostics.error(
        .missingStages, at: fields.mapping.location, "a strategy says which images build and which run",
        suggestion: "add a line 'stages: {build: […], run: […]}' with ids of candidates")
      return nil
    case (.strategy, let stages?):
      guard let fields = self.fields(of: stages, as: ComparisonKeys.Stages.self) else { return nil }
      let build = list(fields[.build], least: 1, most: ComparisonLimits.maximumNames) { $0.stage($1) }
      let run = list(fields[.run], least: 1, most: ComparisonLimits.maximumNames) { $0.stage($1) }
      return .strategy(build: build, run: run)
    }
  }

  private mutating func stage(_ node: YAMLNode) -> Candidate.ID? {
    guard let id = reference(node, in: \.candidates, of: Candidate.self) else { return nil }
    if candidates[id.rawValue] == true { return id }
    diagnostics.error(
      .stageIsNoImage, at: node.location, "the stage '\(id.rawValue)' is itself a strategy",
      suggestion: "name a candidate that is an image")
    return nil
  }

  private mutating func selection(_ node: YAMLNode) -> MeasurementSelection? {
    guard let fields = fields(of: node, as: ComparisonKeys.Selection.self) else { return nil }
    switch (fields[.name], fields[.digest]) {
    case (let name?, nil):
      return scalar(name, "an image name").map { .name($0) }
    case (nil, let digest?):
      guard let text = scalar(digest, "a digest") else { return nil }
      if TextRules.isDigest(text) { return .digest(text) }
      diagnostics.error(
        .invalidDigest, at: digest.location, "\(QuotedText.quoted(text)) is no digest",
        suggestion: "write sha256: and 64 hexadecimal digits in lower case")
      return nil
    default:
      diagnostics.error(
        .wrongSelection, at: node.location, "a measurement is selected by a name or by a digest",
        suggestion: "write {name: …} or {digest: sha256:…}")
      return nil
    }
  }
}
