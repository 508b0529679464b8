import Dispatch
import Glibc
public import ReportRendering
import Synchronization

/// Writes files into a folder: all of them, or none.
public final class OutputFolder: Sendable {
  /// The folder.
  public let path: String
  /// The folders that were missing, outermost first.
  private let made: [String]
  /// Whether files were written already.
  private let hasWritten = Mutex(false)

  /// Makes the folder where it is missing.
  ///
  /// - Throws: ``OutputError`` where it cannot be made; then nothing was made.
  public init(_ path: String) throws(OutputError) {
    let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    var made: [String] = []
    do {
      try Self.make(trimmed, &made)
    } catch {
      Self.remove(made)
      throw error
    }
    self.made = made
  }

  private static func make(_ path: String, _ made: inout [String]) throws(OutputError) {
    var folder = ""
    for (position, part) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      folder += position == 0 ? String(part) : "/\(part)"
      guard !folder.isEmpty else { continue }
      if mkdir(folder, 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST, errno != EISDIR {
        throw OutputError(.folder, path: folder, errno: errno)
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputError(.folder, path: path, errno: ENOTDIR)
    }
  }

  /// Removes folders that are empty; one that somebody else has used meanwhile stays.
  private static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Writes files in place of whatever has their names.
  ///
  /// - Returns: Their paths, in the order given.
  /// - Throws: As ``write(_:)-(_)`` does.
  public func write(_ files: [RenderedFile]) throws -> [String] {
    try write(files.map { OutputFile($0) })
  }

  /// Writes the files, several at a time, and lets them appear when all of them are complete and each can take
  /// its place.
  ///
  /// - Returns: Their paths, in the order given.
  /// - Throws: The first error of the first file that has one. Then what was in the folder is as it was, and the
  ///   folder is gone when it was missing before; where that could not be brought about, the error says so.
  public func write(_ files: [OutputFile]) throws -> [String] {
    do {
      let paths = try writeAll(files)
      hasWritten.withLock { $0 = $0 || !paths.isEmpty }
      return paths
    } catch {
      let hasWritten = hasWritten.withLock(\.self)
      if !hasWritten { Self.remove(made) }
      guard var error = error as? OutputError, error.aftermath == .nothingChanged, hasWritten else {
        throw error
      }
      error.aftermath = .earlierFilesStay
      throw error
    }
  }

  private func writeAll(_ files: [OutputFile]) throws -> [String] {
    var names: Set<String> = []
    for file in files where !names.insert(file.file.name).inserted {
      throw OutputError(.namedTwice, path: "\(path)/\(file.file.name)")
    }
    let pending = try files.map {
      try PendingFile(name: $0.file.name, in: path, replacing: $0.precondition)
    }
    let errors = Mutex<[Int: any Error]>([:])
    let shared = UncheckedPendingFiles(files: pending)
    let order = Self.order(of: files)
    DispatchQueue.concurrentPerform(iterations: files.count) { turn in
      let position = order[turn]
      do {
        try files[position].file.write(shared.files[position])
        try shared.files[position].finish()
      } catch {
        errors.withLock { $0[position] = error }
      }
    }
    let failures = errors.withLock { $0 }
    if let first = failures.keys.min(), let error = failures[first] { throw error }
    for file in pending { try file.checkPlace() }
    try Self.publish(pending)
    return pending.map(\.path)
  }

  /// The positions of files in the order in which they are begun: those that take longest first.
  private static func order(of files: [OutputFile]) -> [Int] {
    files.indices.sorted {
      let (first, second) = (files[$0].file.weight, files[$1].file.weight)
      return first == second ? $0 < $1 : first > second
    }
  }

  /// Lets all files appear; where one cannot, those before it are taken back.
  private static func publish(_ files: [PendingFile]) throws(OutputError) {
    for (position, file) in files.enumerated() {
      do {
        try file.publish()
      } catch {
        var error = error
        var left = files[..<position].reversed().compactMap { $0.putBack() }
        if case .notPutBack(let own) = error.aftermath { left += own }
        if !left.isEmpty { error.aftermath = .notPutBack(left) }
        throw error
      }
    }
    for file in files { file.settle() }
  }
}

/// Each file is used by one thread only: the one that writes it.
private struct UncheckedPendingFiles: @unchecked Sendable {
  let files: [PendingFile]
}
