import ComparisonModel

/// A source, a claim and a driver to fill in: made of a size that was measured, so that they are valid as they stand.
struct DraftExample {
  private let draft: ComparisonDraft
  private let fact: Fact
  private let candidate: Candidate.ID
  private let size: ByteCount
  /// The largest size that was measured: of a driver whose worst is less, the candidates could not be told apart.
  private let largest: ByteCount

  /// Makes the example; nil where no size is known.
  init?(of draft: ComparisonDraft) {
    for fact in Fact.allCases where fact.kind == .bytes {
      for measurement in draft.measurements {
        guard case .bytes(let size, _) = measurement.facts[fact], size.bytes > 0,
          let candidate = Self.candidate(of: measurement, in: draft)
        else { continue }
        (self.draft, self.fact, self.candidate, self.size) = (draft, fact, candidate, size)
        largest = Self.largest(of: fact, in: draft) ?? size
        return
      }
    }
    return nil
  }

  private static func candidate(of measurement: Measurement, in draft: ComparisonDraft) -> Candidate.ID? {
    measurement.candidate
      ?? draft.candidates.first { $0.images.contains { $0.matches(measurement.image.name) } }?.id
  }

  private static func largest(of fact: Fact, in draft: ComparisonDraft) -> ByteCount? {
    let sizes = draft.measurements.compactMap { measurement in
      if case .bytes(let size, _) = measurement.facts[fact] { size } else { ByteCount?.none }
    }
    return sizes.max { $0.bytes < $1.bytes }
  }

  /// The lines of a source and of what it claims.
  var claims: [String] {
    let criterion = draft.criteria.first { $0.facts.contains { $0.key == fact.key } }?.id.rawValue ?? ""
    return [
      "sources:",
      "  - id: article",
      "    title: \(draft.text(DraftWords.sourceTitle))",
      "    url: https://example.com/",
      "claims:",
      "  - candidate: \(candidate.rawValue)",
      "    criterion: \(criterion)",
      "    stated: \(draft.text(DraftWords.stated(size)))",
      "    values: [{about: \(size.approximateText), tolerance: 20%}]",
      "    source: article",
    ]
  }

  /// The lines of what a decision is made by.
  var drivers: [String] {
    ["drivers:", "  - {fact: \(fact.key), weight: 1, worst: \(largest.approximateText), best: 0 MB}"]
  }
}
