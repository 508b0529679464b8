public import Messages

/// One thing that is wrong in a file that somebody wrote, where it is, and what to write instead.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be used as it is.
    case error
    /// The file can be used; something in it has no effect.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// The kind of fault.
  public var code: Code
  /// The file, as the user named it.
  public var file: String
  /// The place in the file; nil where the file as a whole is meant.
  public var location: SourceLocation?
  /// What is wrong, as a sentence without its full stop.
  public var message: Message
  /// What to write instead.
  public var suggestion: Message?
  /// The line of the file that is meant, where it is at hand.
  public var sourceLine: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, code: Code, file: String, location: SourceLocation? = nil,
    message: Message, suggestion: Message? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.location = location
    self.message = message
    self.suggestion = suggestion
    self.sourceLine = sourceLine
  }
}
