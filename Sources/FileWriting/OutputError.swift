import Glibc
public import Messages

/// A file that could not be written, and what that leaves behind.
public struct OutputError: Error, MessageConvertible {
  /// What could not be done.
  public enum Step: Sendable {
    /// A file could not be begun.
    case create
    /// Its bytes could not be written.
    case write
    /// It could not be put in its place.
    case publish
    /// What is in its place is no longer, or not yet, what it was when it was read.
    case changed
    /// Two files of one run have this name.
    case namedTwice
    /// A folder could not be made.
    case folder
    /// A folder that should be new or empty holds something.
    case folderInUse
    /// Standard output did not take what was written.
    case standardOutput
  }

  /// What there is after the error.
  public enum Aftermath: Hashable, Sendable {
    /// All is as it was.
    case nothingChanged
    /// What was written before, in the same run, stays; nothing else was changed.
    case earlierFilesStay
    /// These files were replaced and could not be put back; what each was is kept under the second name.
    case notPutBack([[String]])
  }

  /// What could not be done.
  public let step: Step
  /// The file or folder.
  public let path: String
  /// The system's reason (errno(3)); 0 where there is none.
  public let errno: Int32
  /// What there is now.
  public var aftermath = Aftermath.nothingChanged

  /// Makes an error.
  public init(_ step: Step, path: String, errno: Int32 = 0) {
    self.step = step
    self.path = path
    self.errno = errno
  }

  /// The message in English.
  public var description: String { message.description }

  /// What was wrong, what to do, and what was changed.
  public var message: Message {
    let what: Message =
      switch step {
      case .create: "cannot create \(path)"
      case .write: "cannot write \(path)"
      case .publish: "cannot put \(path) in its place"
      case .changed: "\(path) was changed while this program ran"
      case .namedTwice: "two files would be named \(path)"
      case .folder: "cannot make the folder \(path)"
      case .folderInUse: "the folder \(path) is not empty, and nothing in it is written over"
      case .standardOutput: "cannot write standard output"
      }
    let reason = Message(knownWords: String(cString: strerror(errno)))
    let refusal: Message = errno == 0 ? what : "\(what): \(reason)"
    guard step != .standardOutput else { return refusal }
    return "\(refusal)\n  help: \(advice) \(consequence)"
  }

  private var advice: Message {
    switch step {
    case .changed: return "Look at what it holds now, and run the command again."
    case .namedTwice: return "Give one of them another name."
    case .folderInUse: return "Name a folder that is new or empty with --output."
    default: break
    }
    switch errno {
    case ENOSPC, EDQUOT: return "Free some space, or name another folder with --output."
    case EISDIR:
      return "A folder stands where the file should be; move it, or name another one with --output."
    case EPERM where step == .publish:
      return "The file is marked as not to be changed (lsattr shows it); name another folder with --output."
    case EACCES, EPERM, EROFS: return "Name a folder that you may write with --output."
    case ENOTDIR, EEXIST:
      return "A file stands where a folder should be; name another folder with --output."
    default: return "Name another folder with --output."
    }
  }

  private var consequence: Message {
    switch aftermath {
    case .nothingChanged: return "Nothing was changed."
    case .earlierFilesStay: return "The files that were written before stay; nothing else was changed."
    case .notPutBack(let files):
      let told = files.map { $0.count == 2 ? "\($0[0]) (what it was is in \($0[1]))" : $0[0] }
      return "These files were changed and could not be put back: \(told.joined(separator: ", "))."
    }
  }
}
