import BoundedFiles
import CFileShim
import Glibc
import ReportRendering

/// A file that is being written and cannot be seen yet.
///
/// Its bytes go to a nameless file in the same folder (open(2), O_TMPFILE), or to a hidden one where the file
/// system has no nameless files; a program that is killed before files are published leaves nothing behind.
/// When it is published, it appears under its name, complete, and what was there is kept under a hidden name,
/// until all files of a run are published and it is let go, or one cannot be and it is put back.
final class PendingFile: ByteSink {
  /// Bytes are handed to the system in pieces of this many.
  private static let bufferSize = 1 << 18
  /// O_TMPFILE of Linux's `fcntl.h`, a macro that Swift does not import.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  /// Where the file stands.
  private enum State {
    /// Not to be seen.
    case pending
    /// Under its name, where nothing was before.
    case appeared
    /// Under its name; what was there has the hidden name.
    case replaced
  }

  private let folder: String
  private let name: String
  private let precondition: OutputFile.Precondition
  private let descriptor: Int32
  private var state = State.pending
  /// The hidden name that the file, or what it replaced, has; nil where there is none.
  private var hiddenName: String?
  private var buffer: [UInt8] = []

  /// The path under which the file will appear.
  var path: String { "\(folder)/\(name)" }
  private var hiddenPath: String { "\(folder)/\(hiddenName ?? "")" }

  /// Makes a file that will appear as `name` in `folder`.
  ///
  /// - Throws: ``OutputError`` where the folder cannot be written.
  init(name: String, in folder: String, replacing precondition: OutputFile.Precondition) throws(OutputError) {
    self.folder = folder
    self.name = name
    self.precondition = precondition
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
    if state == .pending, let hiddenName { unlink("\(folder)/\(hiddenName)") }
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

  private func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    // Emptied in place: of a copy, each piece would be memory that the system has to find anew.
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try buffer.withUnsafeBytes { try writeOut($0) }
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

  /// The most bytes of a file's name that stand in its hidden one: 200. A name has at most 255 bytes (limits.h,
  /// NAME_MAX), and a process's and a random number stand behind it.
  private static let maximumStemBytes = 200

  private static func hiddenName(for name: String) -> String {
    let stem = String(decoding: name.utf8.prefix(maximumStemBytes), as: UTF8.self)
    return ".\(stem).\(getpid())-\(UInt32.random(in: 0 ... .max)).partial"
  }
}

// MARK: Publishing

extension PendingFile {
  /// Finds out whether the file could be published, without changing what is there.
  func checkPlace() throws(OutputError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw OutputError(.publish, path: path, errno: errno) }
      if case .bytes = precondition { throw OutputError(.changed, path: path) }
      return
    }
    if precondition == .nothing { throw OutputError(.changed, path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw OutputError(.publish, path: path, errno: EISDIR) }
    guard !fs_is_immutable(path) else { throw OutputError(.publish, path: path, errno: EPERM) }
    guard holdsWhatItMust(path) else { throw OutputError(.changed, path: path) }
  }

  /// Lets the file appear under its name. What was there keeps a hidden name until ``settle()`` or
  /// ``putBack()``.
  func publish() throws(OutputError) {
    if hiddenName == nil {
      let hidden = Self.hiddenName(for: name)
      let linked = linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, "\(folder)/\(hidden)", AT_SYMLINK_FOLLOW)
      guard linked == 0 else { throw OutputError(.publish, path: path, errno: errno) }
      hiddenName = hidden
    }
    guard precondition != .nothing else { return try appear() }
    let fault = replace()
    switch fault {
    case 0: try checkReplaced()
    case ENOENT where precondition == .anything: try appear()
    case ENOENT: throw OutputError(.changed, path: path)
    default: throw OutputError(.publish, path: path, errno: fault)
    }
  }

  /// Lets go of what was there before.
  func settle() {
    if state == .replaced, let hiddenName { unlink("\(folder)/\(hiddenName)") }
    hiddenName = nil
  }

  /// Takes the file away again, and puts back what was there before.
  ///
  /// - Returns: nil where all is as it was; otherwise the path, and the one under which what was there is kept.
  func putBack() -> [String]? {
    switch state {
    case .pending: return nil
    case .appeared:
      guard unlink(path) == 0 || errno == ENOENT else { return [path] }
      hiddenName = nil
    case .replaced:
      guard rename(hiddenPath, path) == 0 else { return [path, hiddenPath] }
      hiddenName = nil
    }
    state = .pending
    return nil
  }

  private func appear() throws(OutputError) {
    var fault = fs_rename_new(hiddenPath, path)
    if [EINVAL, ENOSYS, EOPNOTSUPP].contains(fault) {
      fault = link(hiddenPath, path) == 0 ? 0 : errno
      if fault == 0 { unlink(hiddenPath) }
    }
    guard fault == 0 else {
      throw fault == EEXIST
        ? OutputError(.changed, path: path) : OutputError(.publish, path: path, errno: fault)
    }
    hiddenName = nil
    state = .appeared
  }

  /// Takes the place of what is there, which gets the hidden name.
  ///
  /// - Returns: 0, or the error's number.
  private func replace() -> Int32 {
    let fault = fs_exchange(hiddenPath, path)
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(fault) else {
      if fault == 0 { state = .replaced }
      return fault
    }
    // A file system that cannot exchange names: a second name for what is there, then the rename.
    let kept = Self.hiddenName(for: name)
    guard link(path, "\(folder)/\(kept)") == 0 else { return errno }
    guard rename(hiddenPath, path) == 0 else {
      let fault = errno
      unlink("\(folder)/\(kept)")
      return fault
    }
    hiddenName = kept
    state = .replaced
    return 0
  }

  /// Holds what was replaced to what it must have been; what it must not have been is put back.
  private func checkReplaced() throws(OutputError) {
    var status = stat()
    let isFolder = lstat(hiddenPath, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || !holdsWhatItMust(hiddenPath) else { return }
    let mine = hiddenPath
    var error = OutputError(isFolder ? .publish : .changed, path: path, errno: isFolder ? EISDIR : 0)
    if fs_exchange(mine, path) == 0 {
      state = .pending
    } else if let left = putBack() {
      error.aftermath = .notPutBack([left])
    }
    throw error
  }

  /// Whether a file holds the bytes that are to be replaced.
  private func holdsWhatItMust(_ path: String) -> Bool {
    guard case .bytes(let expected) = precondition else { return true }
    return (try? BoundedFile.bytes(ofFile: path, maximumBytes: expected.count)) == expected
  }
}
