/// What a source says of one candidate by one criterion. A measurement never alters it.
public struct Claim: Hashable, Sendable {
  /// The candidate it is about.
  public var candidate: Candidate.ID
  /// The criterion it is about.
  public var criterion: Criterion.ID
  /// What the source says, in the source's words and translated.
  public var stated: LocalizedText
  /// What that means, as typed values; never empty.
  public var values: [ClaimedValue]
  /// Where the source says it.
  public var citation: Citation
  /// What it is about, by what it says itself and by what its source says of all its claims.
  public var about: ClaimSubject
  /// The line of the comparison file that states it, from 1; nil for a claim that no file states.
  public var line: Int?

  /// Makes a claim.
  public init(
    candidate: Candidate.ID, criterion: Criterion.ID, stated: LocalizedText, values: [ClaimedValue],
    citation: Citation, about: ClaimSubject = .unsaid, line: Int? = nil
  ) {
    self.candidate = candidate
    self.criterion = criterion
    self.stated = stated
    self.values = values
    self.citation = citation
    self.about = about
    self.line = line
  }

  /// Whether it rates the candidate.
  var isRating: Bool { values.contains { if case .level = $0 { true } else { false } } }
}
