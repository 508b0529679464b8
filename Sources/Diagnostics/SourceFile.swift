internal import BoundedFiles
import Messages

/// A file that somebody wrote and names, opened for reading once and from front to back: its faults are diagnostics.
public struct SourceFile: ~Copyable {
  /// The file, as the user named it.
  public var name: String { file.path }
  /// Its size in bytes when it was opened; 0 for a pipe or a device.
  public var size: Int { file.size }
  private var file: BoundedFile

  /// Opens the file at `path`.
  ///
  /// - Throws: a diagnostic when it cannot be opened, or is a folder.
  public init(path: String) throws(Diagnostic) {
    file = try Self.open(path)
  }

  /// Opens the file at `path`, or standard input where that is `-`.
  ///
  /// - Throws: a diagnostic when it cannot be opened, or is a folder.
  public init(pathOrStandardInput path: String) throws(Diagnostic) {
    file =
      path == BoundedFile.standardInputPath
      ? BoundedFile(standardInputOfAtMost: .max) : try Self.open(path)
  }

  private static func open(_ path: String) throws(Diagnostic) -> BoundedFile {
    do {
      return try BoundedFile(path, maximumBytes: .max, accepting: .streams)
    } catch {
      throw Diagnostic(error)
    }
  }

  /// Reads on into `buffer`.
  ///
  /// - Returns: how many bytes were read; 0 at the end of the file.
  /// - Throws: a diagnostic when the system reports a failure.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    do {
      return try file.read(into: buffer)
    } catch {
      throw Diagnostic(error)
    }
  }

  /// Reads the rest in pieces, and hands each over.
  ///
  /// - Parameter body: what to do with a piece; false ends the reading.
  /// - Throws: a diagnostic when the system reports a failure.
  public mutating func readPieces(_ body: (UnsafeRawBufferPointer) -> Bool) throws(Diagnostic) {
    do {
      try file.readPieces(body)
    } catch {
      throw Diagnostic(error)
    }
  }

  /// All bytes of the file at `path`.
  ///
  /// - Parameter limit: the most bytes the file may have; a larger one is refused before it is read.
  /// - Throws: a diagnostic when the file cannot be read, or is larger.
  public static func bytes(ofFile path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
    do {
      return try BoundedFile.bytes(ofFile: path, maximumBytes: limit, accepting: .streams)
    } catch {
      throw Diagnostic(error)
    }
  }

  /// The fault of a file that has more bytes than its kind may have.
  public static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      code: .tooLarge, file: path, message: "the file is larger than the limit of \(limit) bytes",
      suggestion: "split it, or take out what the comparison does not need")
  }
}

extension Diagnostic {
  /// What is wrong with a file that cannot be read.
  fileprivate init(_ error: BoundedFileError) {
    if case .tooLarge(_, let maximum) = error.code {
      self = SourceFile.tooLarge(error.path, limit: maximum)
      return
    }
    self.init(
      code: .unreadableFile, file: error.path, message: error.explanation,
      suggestion: error.code == .folder ? "name a file" : nil)
  }
}
