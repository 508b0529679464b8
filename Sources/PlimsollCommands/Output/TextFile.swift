import Diagnostics
import Glibc
import Messages

/// Text files that users name.
enum TextFile {
  /// Reads a file as UTF-8.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that are read.
  ///   - kind: What the file is, for messages.
  ///   - names: Names that could have been meant instead of a file.
  /// - Throws: ``FaultyInput`` where the file cannot be read, is too large, or is not UTF-8.
  static func read(_ path: String, limit: Int, kind: String, names: [String] = []) throws(FaultyInput)
    -> String
  {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: limit)
    } catch {
      var fault = error
      if let name = NearestName.nearest(to: path, among: names) {
        fault.suggestion = "there is a built-in \(kind) named '\(name)'"
      }
      throw FaultyInput([fault])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FaultyInput([
        Diagnostic(
          code: .notUTF8, file: path, message: "the \(kind) is not UTF-8 text",
          suggestion: "save it as UTF-8")
      ])
    }
    return text
  }
}
