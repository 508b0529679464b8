import ComparisonModel
import ImageSources
import OCIFormat

/// Holds the base image that labels name against the layers: those of the base must be the first of the image.
enum BaseAudit {
  /// What becomes of the claim.
  ///
  /// - Parameters:
  ///   - layers: The DiffIDs of the image, lowest first.
  ///   - base: Those of the base image, and what it is called; nil where it is not at hand.
  ///   - isPinned: Whether the base was found by its digest, and not by a tag, which may have moved.
  static func finding(
    _ layers: [Digest], base: (name: String, layers: [Digest])?, isPinned: Bool
  ) -> (outcome: DeclaredOutcome, reason: LocalizedText) {
    guard let base, !base.layers.isEmpty else { return (.undecided, BaseReason.unknown) }
    let shared = zip(layers, base.layers).prefix { $0 == $1 }.count
    guard shared < base.layers.count else {
      return (.holds, BaseReason.holds(base.layers.count, base.name))
    }
    return (
      .differs,
      BaseReason.differs(base.name, shared: shared, of: base.layers.count, isPinned: isPinned)
    )
  }
}
