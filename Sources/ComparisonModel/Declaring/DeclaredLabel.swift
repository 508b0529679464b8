/// A label or an annotation, held against the image.
public struct DeclaredLabel: Hashable, Sendable {
  /// Its key, such as `org.opencontainers.image.base.name`.
  public var key: String
  /// What it says.
  public var value: String
  /// What becomes of it.
  public var outcome: DeclaredOutcome
  /// Why.
  public var reason: LocalizedText

  /// Makes a label.
  public init(key: String, value: String, outcome: DeclaredOutcome, reason: LocalizedText) {
    self.key = key
    self.value = value
    self.outcome = outcome
    self.reason = reason
  }
}
