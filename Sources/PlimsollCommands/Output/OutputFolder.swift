import Dispatch
import Glibc
import ReportRendering
import Synchronization

/// Writes files into a folder: all of them, or none.
struct OutputFolder {
  let path: String
  /// The folders that were missing, outermost first.
  private let made: [String]

  /// Makes the folder where it is missing.
  init(_ path: String) throws(OutputError) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
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

  /// Writes the files, several at a time, and lets them appear when all of them are complete.
  ///
  /// - Returns: Their paths, in the order given.
  /// - Throws: The first error of the first file that has one; then no file has appeared, and the folder is gone
  ///   when it was missing before.
  func write(_ files: [RenderedFile]) throws -> [String] {
    do {
      return try writeAll(files)
    } catch {
      Self.remove(made)
      throw error
    }
  }

  private func writeAll(_ files: [RenderedFile]) throws -> [String] {
    let pending = try files.map { try PendingFile(name: $0.name, in: path) }
    let errors = Mutex<[Int: any Error]>([:])
    let shared = UncheckedPendingFiles(files: pending)
    DispatchQueue.concurrentPerform(iterations: files.count) { position in
      do {
        try files[position].write(shared.files[position])
        try shared.files[position].finish()
      } catch {
        errors.withLock { $0[position] = error }
      }
    }
    let failures = errors.withLock { $0 }
    if let first = failures.keys.min(), let error = failures[first] { throw error }
    for file in pending { try file.publish() }
    return pending.map(\.path)
  }
}

/// Each file is used by one thread only: the one that writes it.
private struct UncheckedPendingFiles: @unchecked Sendable {
  let files: [PendingFile]
}
