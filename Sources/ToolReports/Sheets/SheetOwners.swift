internal import ComparisonModel

/// Finds the candidates that rows name.
struct SheetOwners {
  private let candidates: [Candidate]
  private let patterns: CandidateIndex
  private var byWord: [String: Int] = [:]

  init(_ candidates: [Candidate]) {
    self.candidates = candidates
    patterns = CandidateIndex(candidates)
    // Of two candidates with one name, the first has it; ids go before names.
    for (position, candidate) in candidates.enumerated() { byWord[candidate.id.rawValue] = position }
    for (position, candidate) in candidates.enumerated() {
      for language in Language.allCases where byWord[candidate.name[language]] == nil {
        byWord[candidate.name[language]] = position
      }
    }
  }

  /// The candidate of an id, or of a name in any language of reports.
  func candidate(called word: String) -> Candidate? {
    word.isEmpty ? nil : byWord[word].map { candidates[$0] }
  }

  /// The candidate of a row: the one that it names, else the one whose patterns match its image.
  func owner(of row: SheetRow) -> Candidate? {
    candidate(called: row.candidate)
      ?? (row.image.isEmpty ? nil : patterns.candidate(byName: row.image).map { candidates[$0] })
  }
}
