import Glibc
import Messages

/// An open regular file; closed when nothing refers to it any more.
final class OpenFile: Sendable {
  /// The descriptor.
  let descriptor: Int32
  /// The size when it was opened, in bytes.
  let size: Int64

  /// Takes over an open descriptor.
  /// - Throws: ``ImageReadingError`` when it is no regular file.
  init(descriptor: Int32, name: String) throws(ImageReadingError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ImageReadingError(code: .unreadable, why: "'\(name)' is no regular file")
    }
    self.descriptor = descriptor
    size = Int64(status.st_size)
  }

  /// Opens a file; nil when there is none.
  /// - Throws: ``ImageReadingError`` when it cannot be opened or is no regular file.
  convenience init?(path: String) throws(ImageReadingError) {
    // A pipe without a writer would block for ever: it is opened without waiting, and then refused.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ImageReadingError(
        code: .unreadable, why: "'\(path)' cannot be opened: \(String(cString: strerror(errno)))")
    }
    try self.init(descriptor: descriptor, name: path)
  }

  deinit {
    close(descriptor)
  }

  /// Reads bytes that begin at `offset`.
  /// - Returns: how many were read; 0 at the end of the file.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(ImageReadingError) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw ImageReadingError(
          code: .unreadable, why: "it cannot be read: \(String(cString: strerror(errno)))")
      }
    }
  }
}
