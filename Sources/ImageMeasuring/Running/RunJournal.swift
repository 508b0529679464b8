internal import BoundedFiles
internal import Glibc
public import ImageSources
internal import JSONDocuments
import Messages

/// Which names of a run are done, noted beside the measurement files that it writes, so that a run that was
/// interrupted goes on from there.
///
/// A name is noted when all its files are in their places, and counts as done as long as they are there. The journal
/// is of one request: another one begins anew. It is gone when everything is done.
public final class RunJournal: Sendable {
  /// The journal's name in the folder of the measurements. Readers of measurements pass over names with a dot.
  public static let fileName = ".plimsoll-run"
  /// The largest journal that is read, in bytes: 512 MiB, some hundred bytes for each of the most names of a list.
  static let maximumBytes = 512 << 20
  private static let schema = "plimsoll-run-1"

  /// The names that are done.
  public let done: Set<String>
  private let path: String
  private let descriptor: Int32

  /// Opens the journal of a folder, or begins one.
  ///
  /// - Parameters:
  ///   - folder: where the measurement files are written.
  ///   - request: what is asked of each image; a journal of another request is begun anew.
  /// - Throws: ``ImageReadingError`` with code `system` where it cannot be written.
  public init(in folder: String, request: String) throws(ImageReadingError) {
    path = "\(folder)/\(Self.fileName)"
    let kept = Self.read(path, request: request, folder: folder)
    done = kept?.done ?? []
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (kept == nil ? O_TRUNC : 0)
    descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw Self.fault(path) }
    if let kept {
      // What a killed run left of its last line would spoil the next one.
      guard ftruncate(descriptor, off_t(kept.length)) == 0 else { throw Self.fault(path) }
      return
    }
    try append(.object([.init("schema", .text(Self.schema)), .init("request", .text(request))]))
  }

  deinit {
    close(descriptor)
  }

  /// Notes that a name is done, with the files of the folder that hold its measurements.
  /// - Throws: ``ImageReadingError`` with code `system` where that cannot be written.
  public func note(_ name: String, files: [String]) throws(ImageReadingError) {
    try append(
      .object([.init("name", .text(name)), .init("files", .list(files.map { .text($0) }))]))
  }

  /// Takes the journal away: nothing is left to go on with.
  public func remove() { unlink(path) }

  private func append(_ value: JSONValue) throws(ImageReadingError) {
    let line = Array((JSONText.line(value) + "\n").utf8)
    var offset = 0
    while offset < line.count {
      let count = line.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: offset), line.count - offset)
      }
      guard count > 0 || errno == EINTR else { throw Self.fault(path) }
      offset += max(0, count)
    }
  }

  private static func fault(_ path: String) -> ImageReadingError {
    ImageReadingError(
      code: .system, why: "what is done cannot be noted in \(path): \(String(cString: strerror(errno)))",
      suggestion: "Without it, a run that is interrupted begins anew")
  }

  /// The names that a journal of the same request says are done, and whose files are there; nil where there is none.
  ///
  /// A last line without its end, as a killed run leaves it, is a name that is not done.
  private static func read(_ path: String, request: String, folder: String) -> (
    done: Set<String>, length: Int
  )? {
    guard let bytes = try? BoundedFile.bytes(ofFile: path, maximumBytes: maximumBytes),
      let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    var done: Set<String> = []
    var parser = JSONParser()
    var isFirst = true
    for line in bytes[...end].split(separator: UInt8(ascii: "\n")) {
      guard let node = try? parser.parse(Array(line)) else { return nil }
      if isFirst {
        guard node["schema"]?.content == .string(schema), node["request"]?.content == .string(request) else {
          return nil
        }
        isFirst = false
        continue
      }
      guard case .string(let name)? = node["name"]?.content, case .array(let files)? = node["files"]?.content
      else { return nil }
      if files.allSatisfy({ isThere($0, in: folder) }) { done.insert(name) }
    }
    return isFirst ? nil : (done, end + 1)
  }

  private static func isThere(_ file: JSONNode, in folder: String) -> Bool {
    guard case .string(let name) = file.content, !name.contains("/") else { return false }
    return access("\(folder)/\(name)", R_OK) == 0
  }
}
