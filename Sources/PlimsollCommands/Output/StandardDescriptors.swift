import Glibc
import Messages

/// The descriptors of standard input, output and error, which whoever started the program may have closed.
public enum StandardDescriptors {
  /// Opens those that are closed, so that no file of ours gets their number and takes what is meant for them.
  /// Each refuses the use that it has: what cannot be read or written is an error, not silence.
  public static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// How many descriptors must be free at the start: 4. The runtime needs some before any of our code runs, and
  /// stops the process with an illegal instruction where it gets none; reading an image needs the others.
  static let minimumFree = 4

  /// Ends the process with a message where there are too few descriptors to run with.
  public static func requireRoom() {
    let taken = (0..<minimumFree).map { _ in dup(STDERR_FILENO) }
    for descriptor in taken where descriptor >= 0 { close(descriptor) }
    guard taken.contains(-1) else { return }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    StandardError.say(
      """
      error: only \(limit.rlim_cur) files may be open at once, and \(minimumFree) more are needed than are free
        help: allow more, as with: ulimit -n 1024
      """)
    exit(1)
  }
}
