/// What stands beside the verdict of a claim that is not about the image whose values its cell shows.
public struct ClaimAside: Hashable, Sendable {
  /// The position of the claim among the finding's claims.
  public var claim: Int
  /// Why the shown image is not what the claim is about; never empty.
  public var mismatches: [SubjectMismatch]
  /// The image that the claim was judged by; nil where none was measured that it is about.
  public var judgedBy: MeasuredImage?
  /// The image whose values the cell shows.
  public var shown: MeasuredImage
  /// What the shown image would make of the claim. It has no part in the verdict.
  public var today: [Judgement]

  /// Whether the shown image is only a later one than what the claim is about.
  var isLater: Bool { mismatches.allSatisfy(\.isLater) }

  /// Whether the claim holds for what it is about and would not hold today, though only time has passed.
  ///
  /// - Parameter judgements: The judgements that the verdict rests on.
  func isOutdated(_ judgements: [Judgement]) -> Bool {
    let own = judgements.filter { $0.claim == claim }
    return judgedBy != nil && isLater && Verdict(of: own) == .confirmed
      && Verdict(of: today) == .contradicted
  }
}
