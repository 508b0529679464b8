public import Messages

/// Why a file cannot be read.
public struct BoundedFileError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// There is no such file.
    case notFound
    /// The path has a NUL character, which no path can have.
    case invalidPath
    /// It is a folder.
    case folder
    /// It is a pipe, a socket or a device, where only a file is read.
    case irregular
    /// It has more bytes than are read; the size is nil where only reading showed it.
    case tooLarge(size: Int?, maximum: Int)
    /// The system refuses.
    case unreadable
  }

  /// What was being done when the system refused.
  public enum Step: Hashable, Sendable {
    /// Opening the file.
    case opening
    /// Asking what kind of file it is.
    case examining
    /// Reading its bytes.
    case reading
  }

  /// What is wrong.
  public var code: Code
  /// The path, as it was given.
  public var path: String
  /// What was being done; nil where it was not the system that refused.
  public var step: Step?
  /// The system's reason, in English; nil where it gave none.
  public var reason: String?

  /// Makes an error.
  public init(_ code: Code, path: String, step: Step? = nil, reason: String? = nil) {
    self.code = code
    self.path = path
    self.step = step
    self.reason = reason
  }

  /// What is wrong with the file, as a clause without the path and without its full stop.
  public var explanation: Message {
    switch code {
    case .notFound, .unreadable: reason.map { "\(refusal): \(Message(knownWords: $0))" } ?? refusal
    case .invalidPath: "a path cannot hold a NUL character"
    case .folder: "this is a folder"
    case .irregular: "this is a pipe, a socket or a device, and no file"
    case .tooLarge(let size?, let maximum): "it has \(size) bytes; \(maximum) are read"
    case .tooLarge(nil, let maximum): "it has more than \(maximum) bytes"
    }
  }

  private var refusal: Message {
    switch step ?? .reading {
    case .opening: "the file cannot be opened"
    case .examining: "the file cannot be examined"
    case .reading: "the file cannot be read"
    }
  }
}

extension BoundedFileError: MessageConvertible {
  /// The message in English.
  public var description: String { message.description }

  /// The error on one line.
  public var message: Message { "\(path): \(explanation)" }
}
