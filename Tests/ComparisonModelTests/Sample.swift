import ComparisonModel

/// A small comparison to judge findings in.
enum Sample {
  static let sizes: [Fact] = [.transferSize, .contentSize]

  /// A comparison of one candidate by one criterion, with one claim of the given values.
  static func comparison(
    _ values: [ClaimedValue], kind: ValueKind = .bytes, facts: [Fact] = sizes,
    compared: [ComparedFact]? = nil, candidate: Candidate.Kind = .image
  ) -> Comparison {
    Comparison(
      id: "sample", title: LocalizedText(same: "Sample"), purpose: LocalizedText(same: "Sample"),
      sources: [Source(id: "guide", title: LocalizedText(ko: "안내서", en: "Guide"))],
      scales: [],
      candidates: [
        Candidate(
          id: "alpine", kind: candidate, name: LocalizedText(same: "node:alpine"),
          images: [ImagePattern("node:*-alpine")])
      ],
      criteria: [
        Criterion(
          id: "size", name: LocalizedText(ko: "이미지 크기", en: "image size"),
          definition: LocalizedText(ko: "정의", en: "definition"), kind: kind,
          facts: compared ?? facts.map { .known($0) })
      ],
      claims: values.isEmpty
        ? []
        : [
          Claim(
            candidate: "alpine", criterion: "size", stated: LocalizedText(ko: "약 50MB", en: "about 50 MB"),
            values: values, citation: Citation(source: "guide"))
        ])
  }

  static func measurement(
    _ facts: [Fact: FactValue], name: String = "node:24-alpine", created: String? = nil,
    candidate: Candidate.ID? = nil, digest: String? = nil
  ) -> Measurement {
    var values = Facts()
    for (fact, value) in facts { values[fact] = value }
    return Measurement(
      image: MeasuredImage(
        name: name, manifestDigest: digest, created: created.flatMap { Timestamp($0) }),
      tool: MeasuringTool(name: "test"), method: .imageRead, candidate: candidate, facts: values)
  }

  /// The only finding of a comparison with one measurement.
  static func finding(_ comparison: Comparison, _ facts: [Fact: FactValue]) -> Finding {
    let measurements = facts.isEmpty ? [] : [measurement(facts)]
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
      .finding(candidate: 0, criterion: 0)
  }

  static func quantity(_ text: String) -> Quantity {
    Quantity(text) ?? Quantity(count: -1)
  }
}
