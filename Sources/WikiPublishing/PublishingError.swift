public import Messages

/// Why pages cannot be planned or written.
public struct PublishingError: Error, Hashable, Sendable, MessageConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// The wiki cannot be reached, or answers something that it should not.
    case wiki
    /// A page holds something that is not written over.
    case conflict
    /// A page is not as it was when the plan was made.
    case movedOn
    /// The wiki holds something else than was written.
    case storedOtherwise
    /// Nobody who may write is known.
    case credentials
    /// A file cannot be used.
    case file
  }

  /// What is wrong.
  public var code: Code
  /// Where: a wiki's address, or a page in it.
  public var place: String
  /// What is wrong, as a clause. No credentials are in it.
  public var why: Message
  /// What to do.
  public var suggestion: Message?

  /// Makes an error.
  public init(_ code: Code, at place: String, why: Message, suggestion: Message? = nil) {
    self.code = code
    self.place = place
    self.why = why
    self.suggestion = suggestion
  }

  /// That more than one page is marked as the same one, so that nobody can say which is meant.
  static func severalPages(
    _ names: [String], markedAs mark: String, at place: String,
    suggestion: Message = "leave the lines that mark it in one of them"
  ) -> PublishingError {
    PublishingError(
      .conflict, at: place, why: "several pages are marked as \(mark): \(names.joined(separator: ", "))",
      suggestion: suggestion)
  }

  /// That comments would lose the words that they are about.
  static func losingComments(_ words: [String], at place: String) -> PublishingError {
    let told = words.prefix(10).map { "“\($0.prefix(80))”" }.joined(separator: ", ")
    return PublishingError(
      .conflict, at: place,
      why:
        "the new text does not have the words of \(words.count) open comments, or has them several times: \(told)",
      suggestion: "answer and resolve these comments in the wiki, and plan anew")
  }

  /// The message in English.
  public var description: String { message.description }

  /// The place, what is wrong, and what to do.
  public var message: Message {
    suggestion.map { "\(place): \(why)\n  help: \($0)" } ?? "\(place): \(why)"
  }
}
