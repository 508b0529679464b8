import Glibc
import ReportRendering

/// A file that is being written and cannot be seen yet.
///
/// Its bytes go to a nameless file in the same folder (open(2), O_TMPFILE), or to a hidden one where the file
/// system has no nameless files. It appears under its name, complete, when it is published; a program that is
/// killed before then leaves nothing behind.
final class PendingFile: ByteSink {
  /// Bytes are handed to the system in pieces of this many.
  private static let bufferSize = 1 << 18
  /// O_TMPFILE of Linux's `fcntl.h`, a macro that Swift does not import.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  private let folder: String
  private let name: String
  private let descriptor: Int32
  /// The hidden name that the file has; nil while it is nameless.
  private var hiddenName: String?
  private var buffer: [UInt8] = []

  /// The path under which the file will appear.
  var path: String { "\(folder)/\(name)" }

  /// Makes a file that will appear as `name` in `folder`.
  ///
  /// - Throws: ``OutputError`` where the folder cannot be written.
  init(name: String, in folder: String) throws(OutputError) {
    self.folder = folder
    self.name = name
    let opened = open(folder, Self.nameless | O_WRONLY | O_CLOEXEC, 0o666)
    if opened >= 0 {
      descriptor = opened
    } else {
      let hidden = Self.hiddenName(for: name)
      descriptor = open("\(folder)/\(hidden)", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw OutputError(.create, path: "\(folder)/\(name)", errno: errno) }
      hiddenName = hidden
    }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    close(descriptor)
    if let hiddenName { unlink("\(folder)/\(hiddenName)") }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize {
      try writeOut(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Hands everything to the system and waits until it is on the disk, so that a full disk is found before the
  /// file appears.
  func finish() throws(OutputError) {
    try flush()
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw OutputError(.write, path: path, errno: errno)
    }
  }

  /// Lets the file appear under its name, in place of one that may be there.
  func publish() throws(OutputError) {
    if hiddenName == nil {
      let hidden = Self.hiddenName(for: name)
      let linked = linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, "\(folder)/\(hidden)", AT_SYMLINK_FOLLOW)
      guard linked == 0 else { throw OutputError(.publish, path: path, errno: errno) }
      hiddenName = hidden
    }
    guard let hidden = hiddenName, rename("\(folder)/\(hidden)", path) == 0 else {
      throw OutputError(.publish, path: path, errno: errno)
    }
    hiddenName = nil
  }

  private func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    do {
      try bytes.withUnsafeBytes { try writeOut($0) }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(.write, path: path, errno: EIO)
    }
  }

  private func writeOut(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        guard errno == EINTR else { throw OutputError(.write, path: path, errno: errno) }
        continue
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  private static func hiddenName(for name: String) -> String {
    ".\(name).\(getpid())-\(UInt32.random(in: 0 ... .max)).partial"
  }
}
