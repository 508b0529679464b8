import ComparisonModel
import Diagnostics
import Messages
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
    let images = list(fields[.images], most: ComparisonLimits.maximumNames) { $0.imagePattern($1, of: id) }
    let selection = fields[.measurement].flatMap { self.selection($0) } ?? .newest
    let kind = kindWord.flatMap { self.kind($0, fields: fields) }
    guard let id, let name, let kind else { return nil }
    let place = fields[.measurement].map { FilePlace(line: $0.location.line, column: $0.location.column) }
    return Candidate(
      id: id, kind: kind, name: name, summary: summary, images: images, selection: selection,
      selectionPlace: place)
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

  /// A pattern of images. Where two candidates have the same one, the first of them has the images.
  private mutating func imagePattern(_ node: YAMLNode, of candidate: Candidate.ID?) -> ImagePattern? {
    guard let text = scalar(node, "an image name or pattern") else { return nil }
    if let owner = imagePatterns[text], owner != candidate {
      diagnostics.warning(
        .duplicatePattern, at: node.location,
        "\(QuotedText.quoted(text)) is also a pattern of the candidate '\(owner.rawValue)', which comes first and has its images",
        suggestion: "write a longer pattern here, or take this one out")
    } else {
      imagePatterns[text] = candidate
    }
    return ImagePattern(text)
  }

  private mutating func selection(_ node: YAMLNode) -> MeasurementSelection? {
    guard let fields = fields(of: node, as: ComparisonKeys.Selection.self) else { return nil }
    let platform = fields[.platform].flatMap { self.platform($0) }
    switch (fields[.name], fields[.digest]) {
    case (let name?, nil):
      return scalar(name, "an image name").map { .init(.name($0), platform: platform) }
    case (nil, let digest?):
      return self.digest(digest).map { .init(.digest($0), platform: platform) }
    case (nil, nil) where platform != nil:
      return .init(.newest, platform: platform)
    case (nil, nil) where fields[.platform] != nil:
      return nil
    default:
      diagnostics.error(
        .wrongSelection, at: node.location,
        "a measurement is selected by a name or by a digest, by a platform, or by one of the former and a platform",
        suggestion: "write {name: …}, {digest: sha256:…} or {name: …, platform: linux/arm64}")
      return nil
    }
  }

  /// A digest, as the OCI image specification writes it.
  mutating func digest(_ node: YAMLNode) -> String? {
    guard let text = scalar(node, "a digest") else { return nil }
    if TextRules.isDigest(text) { return text }
    diagnostics.error(
      .invalidDigest, at: node.location, "\(QuotedText.quoted(text)) is no digest",
      suggestion: "write sha256: and 64 hexadecimal digits in lower case")
    return nil
  }

  /// A platform.
  mutating func platform(_ node: YAMLNode) -> PlatformName? {
    guard let text = scalar(node, "a platform") else { return nil }
    if TextRules.isPlatform(text) { return PlatformName(text) }
    diagnostics.error(
      .invalidPlatform, at: node.location, "\(QuotedText.quoted(text)) is no platform",
      suggestion: "write operating system, architecture and, where it matters, variant: linux/arm64")
    return nil
  }
}
