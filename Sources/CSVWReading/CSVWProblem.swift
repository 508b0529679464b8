public import Messages

/// What is wrong with a table or with its description.
public struct CSVWProblem: Error, Hashable, Sendable {
  /// Where it is.
  public enum Place: Hashable, Sendable {
    /// At a byte of the description.
    case description(UInt32)
    /// At a byte of the table in UTF-8.
    case table(Int)
    /// At a character of a table that could be read up to there.
    case character(line: Int, column: Int)
    /// In a file as a whole.
    case whole
  }

  /// Whether the table cannot be used; otherwise something in the description has no effect, or a cell is not what it
  /// says.
  public var isError: Bool
  /// Where it is.
  public var place: Place
  /// What is wrong, as a sentence without its full stop.
  public var message: Message

  /// Makes a problem.
  public init(isError: Bool, at place: Place, _ message: Message) {
    self.isError = isError
    self.place = place
    self.message = message
  }
}
