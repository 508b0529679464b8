/// Finds the candidate that a measurement belongs to.
struct CandidateIndex {
  private var byID: [Candidate.ID: Int] = [:]
  /// Patterns without a wildcard, which most are in large comparisons: one look-up each.
  private var byName: [String: Int] = [:]
  /// Patterns with a wildcard, the longest first: the most specific one wins.
  private var patterns: [(pattern: ImagePattern, candidate: Int)] = []

  init(_ candidates: [Candidate]) {
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

  func candidate(of measurement: Measurement) -> Int? {
    if let named = measurement.candidate { return byID[named] }
    let name = measurement.image.name
    return byName[name] ?? byName[ImagePattern.familiarName(name)]
      ?? patterns.first { $0.pattern.matches(name) }?.candidate
  }
}
