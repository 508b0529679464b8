import Dispatch
import Glibc
import ReportRendering
import Synchronization

/// Writes files into a folder: all of them, or none.
struct OutputFolder {
  let path: String

  /// Makes the folder where it is missing.
  init(_ path: String) throws(OutputError) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    var made = ""
    for (position, part) in trimmed.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      made += position == 0 ? String(part) : "/\(part)"
      guard !made.isEmpty, mkdir(made, 0o777) != 0, errno != EEXIST, errno != EISDIR else { continue }
      throw OutputError(.folder, path: made, errno: errno)
    }
    var status = stat()
    guard stat(trimmed, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputError(.folder, path: trimmed, errno: ENOTDIR)
    }
  }

  /// Writes the files, several at a time, and lets them appear when all of them are complete.
  ///
  /// - Returns: Their paths, in the order given.
  /// - Throws: The first error of the first file that has one; then no file has appeared.
  func write(_ files: [RenderedFile]) throws -> [String] {
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
