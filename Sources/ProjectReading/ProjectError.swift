public import Messages

/// Why a project could not be read.
public struct ProjectError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// There is no such file, or nothing in the folder that tells of packages.
    case notFound
    /// The file cannot be read.
    case unreadable
    /// The file is larger than ``ProjectLimits/maximumFileBytes``, or holds more than the bounds allow.
    case tooLarge
    /// The text is not in its format.
    case malformed
    /// A format or version that is not known.
    case unsupported
  }

  /// What is wrong.
  public var code: Code
  /// The file or folder.
  public var path: String
  /// The line, from 1, where there is one to name.
  public var line: Int?
  /// The column in that line, from 1, where there is one to name.
  public var column: Int?
  /// Why, and what to do.
  public var message: Message

  /// Makes an error; line and column count from 1 and are nil where no place is known.
  public init(_ code: Code, path: String, line: Int? = nil, column: Int? = nil, message: Message) {
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}

extension ProjectError: CustomStringConvertible {
  /// The error on one line.
  public var description: String {
    ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": \(message)"
  }
}
