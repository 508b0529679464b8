import Glibc

/// A file that is opened for reading, once and from front to back.
public struct SourceFile: ~Copyable {
  /// The file, as the user named it.
  public let name: String
  /// Its size in bytes when it was opened; 0 for a pipe or a device.
  public let size: Int
  private let descriptor: CInt

  /// Opens the file at `path`.
  ///
  /// - Throws: a diagnostic when it cannot be opened, or is a folder.
  public init(path: String) throws(Diagnostic) {
    let opened = try Self.opened(path)
    name = path
    descriptor = opened.descriptor
    size = opened.size
  }

  deinit {
    close(descriptor)
  }

  /// Reads on into `buffer`.
  ///
  /// - Returns: how many bytes were read; 0 at the end of the file.
  /// - Throws: a diagnostic when the system reports a failure.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(name, "cannot be read") }
    }
  }

  /// All bytes of the file at `path`.
  ///
  /// - Parameter limit: the most bytes the file may have; a larger one is refused before it is read.
  /// - Throws: a diagnostic when the file cannot be read, or is larger.
  public static func bytes(ofFile path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
    let file = try SourceFile(path: path)
    guard file.size <= limit else { throw tooLarge(path, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size + 1)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try file.read(into: chunk)
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw tooLarge(path, limit: limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// The fault of a file that has more bytes than its kind may have.
  public static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "file-too-large", file: path, message: "the file is larger than the limit of \(limit) bytes",
      suggestion: "split it, or take out what the comparison does not need")
  }

  private static func opened(_ path: String) throws(Diagnostic) -> (descriptor: CInt, size: Int) {
    guard !path.utf8.contains(0) else {
      throw Diagnostic(code: "unreadable-file", file: path, message: "a path cannot hold a NUL character")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = failure(path, "cannot be examined")
      close(descriptor)
      throw failure
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw Diagnostic(
        code: "unreadable-file", file: path, message: "this is a folder", suggestion: "name a file")
    }
    return (descriptor, status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0)
  }

  private static func failure(_ path: String, _ what: String) -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(code: "unreadable-file", file: path, message: "the file \(what): \(reason)")
  }
}
