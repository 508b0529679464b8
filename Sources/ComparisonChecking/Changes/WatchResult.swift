import ComparisonFiles
public import ComparisonModel
import JSONDocuments
import TextLayout

/// What measuring again came to.
public struct WatchResult: Hashable, Sendable {
  /// What changed.
  public var changes: [ComparisonChange]
  /// The names of the images whose digests were looked at.
  public var watched: [String]
  /// The names of the images that were not, and why.
  public var unwatched: [Unwatched]

  /// An image that was not looked at.
  public struct Unwatched: Hashable, Sendable {
    /// Its name.
    public var image: String
    /// Why, as a clause.
    public var why: String

    /// Makes one.
    public init(image: String, why: String) {
      self.image = image
      self.why = why
    }
  }

  /// Makes a result.
  public init(changes: [ComparisonChange], watched: [String], unwatched: [Unwatched]) {
    self.changes = changes
    self.watched = watched
    self.unwatched = unwatched
  }

  /// A line for each change, then how much was looked at.
  public func text(in language: Language) -> String {
    let lines = changes.map { change in
      let place = [change.subject, change.criterion].compactMap(\.self).joined(separator: ", ")
      return "\(place): \(change.kind.name[language]) \(change.before) → \(change.after)"
    }
    let others = unwatched.map { "\($0.image): \(Self.unwatchedText(in: language)): \($0.why)" }
    // Names and values come from outside: none of them steers a terminal or makes a line of its own.
    return (lines + others + [summary(in: language)]).map { VisibleText.folded($0) + "\n" }.joined()
  }

  /// The result in JSON of our own, `plimsoll-watch-1`.
  public var json: String {
    JSONText.document(
      .object([
        .init("schema", .text("plimsoll-watch-1")),
        .init("changed", .boolean(!changes.isEmpty)),
        .init("watched", .list(watched.map { .text($0) })),
        .init(
          "unwatched",
          .list(unwatched.map { .object([.init("image", .text($0.image)), .init("why", .text($0.why))]) })),
        .init("changes", .list(changes.map(Self.object))),
      ]))
  }

  private static func object(_ change: ComparisonChange) -> JSONValue {
    .object([
      .init("kind", .text(change.kind.rawValue)), .init("subject", .text(change.subject)),
      .init("criterion", change.criterion.map { .text($0) } ?? .null),
      .init("before", .text(change.before)), .init("after", .text(change.after)),
    ])
  }
}
