public import ComparisonModel

/// A comparison for somebody to go on with: every measured image is a candidate, every measured fact a criterion, and
/// what only people know – sources, claims, what they decide by – stands as an example behind `#`.
public struct ComparisonDraft: Sendable {
  /// What is compared.
  public let candidates: [Candidate]
  /// By what: a criterion for each fact that is known of an image.
  public let criteria: [Criterion]
  /// The measurements, each of one of the candidates.
  public let measurements: [Measurement]
  /// The languages of its texts; the first is that of its remarks.
  public let languages: [Language]

  /// Makes the draft of a comparison.
  ///
  /// - Parameters:
  ///   - measurements: What was measured.
  ///   - languages: The languages that its texts are written in; at least one.
  ///   - candidates: The candidates; nil for the measured images.
  public init(of measurements: [Measurement], in languages: [Language], candidates: [Candidate]? = nil) {
    self.measurements = measurements
    self.languages = languages
    self.candidates = candidates ?? Self.candidates(of: measurements)
    criteria = Fact.allCases.filter { fact in
      !fact.isInventory && measurements.contains { $0.facts[fact].map { !$0.isUnknown } ?? false }
    }.map { fact in
      var criterion = Criterion(measuring: fact)
      criterion.id = .init(rawValue: String(fact.key.map { $0 == "_" ? "-" : $0 }))
      return criterion
    }
  }

  /// A candidate for each that a measurement names, and for each name of an image whose measurement names none.
  private static func candidates(of measurements: [Measurement]) -> [Candidate] {
    var candidates: [Candidate] = []
    var positions: [String: Int] = [:]
    var ids = Set(measurements.compactMap { $0.candidate?.rawValue })
    for measurement in measurements {
      let name = measurement.image.name
      let key = measurement.candidate.map { "candidate \($0.rawValue)" } ?? "image \(name)"
      if let position = positions[key] {
        let isKnown = candidates[position].images.contains { $0.text == name }
        if !isKnown { candidates[position].images.append(ImagePattern(name)) }
        continue
      }
      positions[key] = candidates.count
      let id = measurement.candidate?.rawValue ?? DraftID.id(for: name, apartFrom: &ids)
      candidates.append(
        Candidate(
          id: .init(rawValue: id), name: LocalizedText(same: name), images: [ImagePattern(name)]))
    }
    return candidates
  }
}
