import Glibc
import Messages

/// A temporary file without a name: it is gone when it is closed, also when the program is killed.
///
/// In `$TMPDIR`, else in `/var/tmp`.
final class SpoolFile {
  private let descriptor: Int32
  private let limit: Int64
  /// How many bytes were written.
  private(set) var bytes: Int64 = 0
  private var isHandedOver = false

  /// Makes an empty file that takes at most `limit` bytes.
  /// - Throws: ``ImageReadingError`` with code `system`.
  init(limit: Int64) throws(ImageReadingError) {
    self.limit = limit
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = folder.isEmpty ? "/var/tmp" : folder
    // O_TMPFILE, which C's headers hide behind a macro: __O_TMPFILE | O_DIRECTORY.
    var opened = Glibc.open(parent, O_RDWR | O_CLOEXEC | 0o20000000 | O_DIRECTORY, 0o600)
    if opened < 0 {
      var template = Array((parent + "/plimsoll-XXXXXX").utf8CString)
      opened = mkstemp(&template)
      if opened >= 0 { unlink(template) }
    }
    guard opened >= 0 else {
      throw ImageReadingError(
        code: .system,
        why: "no temporary file can be made in '\(parent)': \(String(cString: strerror(errno)))",
        suggestion: "Set TMPDIR to a folder with room for the uncompressed archive")
    }
    descriptor = opened
  }

  deinit {
    if !isHandedOver { close(descriptor) }
  }

  /// Adds bytes.
  /// - Throws: ``ImageReadingError`` when there is no room, or the limit is reached.
  func write(_ bytes: UnsafeRawBufferPointer) throws(ImageReadingError) {
    self.bytes += Int64(bytes.count)
    guard self.bytes <= limit else {
      throw ImageReadingError(
        code: .limitExceeded, why: "the archive has more than \(limit) bytes when uncompressed",
        bound: .spoolBytes)
    }
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw ImageReadingError(
          code: .system, why: "the temporary file cannot be written: \(String(cString: strerror(errno)))",
          suggestion: "Set TMPDIR to a folder with room for the uncompressed archive")
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Hands the file over to be read.
  func finish() throws(ImageReadingError) -> OpenFile {
    isHandedOver = true
    return try OpenFile(descriptor: descriptor, name: "temporary file")
  }
}
