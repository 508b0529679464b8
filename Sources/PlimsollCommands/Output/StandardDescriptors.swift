import Glibc

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
}
