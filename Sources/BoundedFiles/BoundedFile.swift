#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that is opened for reading, once and from front to back, and never further than a bound.
///
/// What kind of file it is, and how large, is asked of the opened file: a path may lead over links, and to another
/// file a moment later.
public struct BoundedFile: ~Copyable {
  /// What may be opened.
  public enum Acceptance: Hashable, Sendable {
    /// Regular files only.
    case regularFiles
    /// Pipes and devices too, of which the size is not known before.
    case streams
  }

  /// The path, as it was given.
  public let path: String
  /// The size in bytes when it was opened; 0 for a pipe or a device.
  public let size: Int
  /// The most bytes that are read.
  public let maximumBytes: Int
  private let descriptor: CInt
  /// Whether the descriptor is closed with this; standard input is the process's.
  private let isOwned: Bool
  private var readBytes = 0

  /// The path that stands for standard input, where a command says so.
  public static let standardInputPath = "-"

  /// Standard input: whatever is left of it. Its size is not known before, and it stays open.
  ///
  /// - Parameter maximumBytes: The most bytes that are read.
  public init(standardInputOfAtMost maximumBytes: Int) {
    path = Self.standardInputPath
    size = 0
    self.maximumBytes = maximumBytes
    descriptor = STDIN_FILENO
    isOwned = false
  }

  /// Opens the file that a path leads to, links followed.
  ///
  /// - Parameters:
  ///   - maximumBytes: The most bytes that it may have; a regular file with more is refused before it is read.
  ///   - acceptance: What may be opened. Nothing is waited for: a pipe that nobody writes to is opened, too.
  /// - Throws: `BoundedFileError` where there is no such file, or it may not be read.
  public init(_ path: String, maximumBytes: Int, accepting acceptance: Acceptance = .regularFiles)
    throws(BoundedFileError)
  {
    guard !path.utf8.contains(0) else { throw BoundedFileError(.invalidPath, path: path) }
    // Opening a pipe would wait for somebody who writes to it, before its kind could be asked for.
    let waiting = acceptance == .streams ? 0 : O_NONBLOCK
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else {
      let number = errno
      let code: BoundedFileError.Code = number == ENOENT || number == ENOTDIR ? .notFound : .unreadable
      throw BoundedFileError(code, path: path, step: .opening, reason: Self.reason(number))
    }
    var status = stat()
    let found = fstat(descriptor, &status)
    let reason = Self.reason(errno)
    let kind = status.st_mode & S_IFMT
    let size = kind == S_IFREG ? Int(status.st_size) : 0
    let error: BoundedFileError? =
      if found != 0 {
        BoundedFileError(.unreadable, path: path, step: .examining, reason: reason)
      } else if kind == S_IFDIR {
        BoundedFileError(.folder, path: path)
      } else if kind != S_IFREG && acceptance == .regularFiles {
        BoundedFileError(.irregular, path: path)
      } else if size > maximumBytes {
        BoundedFileError(.tooLarge(size: size, maximum: maximumBytes), path: path)
      } else {
        nil
      }
    if let error {
      close(descriptor)
      throw error
    }
    self.path = path
    self.size = size
    self.maximumBytes = maximumBytes
    self.descriptor = descriptor
    isOwned = true
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Reads on into a buffer.
  ///
  /// - Returns: How many bytes were read; 0 at the end of the file.
  /// - Throws: `BoundedFileError` where the system reports a failure, and where the file has grown beyond the bound.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(BoundedFileError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw BoundedFileError(.unreadable, path: path, step: .reading, reason: Self.reason(errno))
      }
      readBytes += count
      guard readBytes <= maximumBytes else {
        throw BoundedFileError(.tooLarge(size: nil, maximum: maximumBytes), path: path)
      }
      return count
    }
  }

  /// Reads the rest in pieces, and hands each over.
  ///
  /// - Parameter body: What to do with a piece; false ends the reading.
  /// - Throws: `BoundedFileError` as ``read(into:)`` does.
  public mutating func readPieces(_ body: (UnsafeRawBufferPointer) -> Bool) throws(BoundedFileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 || !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }

  /// All bytes of the file that a path leads to.
  ///
  /// - Throws: `BoundedFileError` as opening and reading do.
  public static func bytes(
    ofFile path: String, maximumBytes: Int, accepting acceptance: Acceptance = .regularFiles
  ) throws(BoundedFileError) -> [UInt8] {
    var file = try BoundedFile(path, maximumBytes: maximumBytes, accepting: acceptance)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    try file.readPieces {
      bytes.append(contentsOf: $0)
      return true
    }
    return bytes
  }

  private static func reason(_ number: CInt) -> String {
    String(cString: strerror(number))
  }
}
