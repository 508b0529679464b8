/// Finds the candidate that a measurement belongs to.
///
/// In this order: the candidate that the measurement itself names; the first candidate with the image's name
/// among its patterns; the candidate with the longest pattern that matches it, the first of those that are
/// equally long.
public struct CandidateIndex: Sendable {
  private let candidates: [Candidate]
  private var byID: [Candidate.ID: Int] = [:]
  /// Patterns without a wildcard, which most are in large comparisons: one look-up each.
  private var byName: [String: Int] = [:]
  /// Patterns with a wildcard, the longest first: the most specific one wins.
  private var patterns: [(pattern: ImagePattern, candidate: Int)] = []

  /// Prepares to look through candidates.
  public init(_ candidates: [Candidate]) {
    self.candidates = candidates
    for (position, candidate) in candidates.enumerated() {
      byID[candidate.id] = position
      for pattern in candidate.images {
        if pattern.text.contains("*") {
          patterns.append((pattern, position))
        } else if byName[pattern.text] == nil {
          byName[pattern.text] = position
        }
      }
    }
    patterns.sort { ($1.pattern.text.utf8.count, $0.candidate) < ($0.pattern.text.utf8.count, $1.candidate) }
  }

  /// The candidate that a measurement belongs to; nil where it is nobody's.
  public func candidate(of measurement: Measurement) -> Int? {
    if let named = measurement.candidate { return byID[named] }
    return candidate(byName: measurement.image.name)
  }

  /// The candidate whose patterns match the name of a measurement's image, where the measurement names another
  /// candidate, which none of the matching patterns belongs to.
  func rival(of measurement: Measurement) -> Int? {
    guard let named = measurement.candidate, let position = byID[named] else { return nil }
    let name = measurement.image.name
    guard !candidates[position].images.contains(where: { $0.matches(name) }) else { return nil }
    return candidate(byName: name)
  }

  /// The candidate whose image patterns match a name; nil where none does.
  public func candidate(byName name: String) -> Int? {
    byName[name] ?? byName[ImagePattern.familiarName(name)]
      ?? patterns.first { $0.pattern.matches(name) }?.candidate
  }
}
