import Glibc

/// What tells the file of this very program from every other, other builds of it included.
enum ProgramIdentity {
  /// The file's number, size and time of change; nil where the system does not tell which file runs.
  static var text: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return
      "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
