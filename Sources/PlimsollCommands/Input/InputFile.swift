import Glibc

/// A file, or standard input, read from its beginning to its end in pieces.
struct InputFile: ~Copyable {
  /// Why a file cannot be read.
  struct Failure: Error, Equatable, CustomStringConvertible {
    /// The path as it was given.
    let path: String
    /// The system's reason, in English.
    let reason: String

    var description: String { "\(path): \(reason)" }
  }

  /// The path that stands for standard input.
  static let standardInput = "-"

  private let descriptor: Int32
  private let path: String
  private let isOwned: Bool

  /// Opens a file.
  /// - Throws: ``Failure`` when it is not there or may not be read.
  init(_ path: String) throws(Failure) {
    self.path = path
    isOwned = path != Self.standardInput
    descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard descriptor >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Hands each piece to `body`, until the end of the file or until `body` returns false.
  /// - Throws: ``Failure`` when the system cannot read on.
  func readPieces(ofBytes size: Int = 65_536, _ body: (UnsafeRawBufferPointer) -> Bool) throws(Failure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, size)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
      if count == 0 || !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }
}
