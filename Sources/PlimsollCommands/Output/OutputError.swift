import Glibc

/// A file that could not be written.
struct OutputError: Error, CustomStringConvertible {
  enum Step {
    case create
    case write
    case publish
    case folder
    case standardOutput
  }

  let step: Step
  let path: String
  let errno: Int32

  init(_ step: Step, path: String, errno: Int32) {
    self.step = step
    self.path = path
    self.errno = errno
  }

  var description: String {
    let why = String(cString: strerror(errno))
    let what =
      switch step {
      case .create: "cannot create \(path)"
      case .write: "cannot write \(path)"
      case .publish: "cannot put \(path) in its place"
      case .folder: "cannot make the folder \(path)"
      case .standardOutput: "cannot write standard output"
      }
    guard step != .standardOutput else { return "\(what): \(why)" }
    return "\(what): \(why)\n  help: \(advice) Nothing was changed."
  }

  private var advice: String {
    switch errno {
    case ENOSPC, EDQUOT: "Free some space, or name another folder with --output."
    case EACCES, EPERM, EROFS: "Name a folder that you may write with --output."
    case ENOTDIR, EEXIST: "A file stands where a folder should be; name another folder with --output."
    default: "Name another folder with --output."
    }
  }
}
