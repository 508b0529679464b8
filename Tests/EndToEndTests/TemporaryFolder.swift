import Foundation

/// A folder that lives as long as a test needs it.
enum TemporaryFolder {
  /// Makes a folder, hands it out, and removes it.
  static func with<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

extension URL {
  /// The names of what the folder holds, hidden files too, sorted; nil where there is no folder.
  var names: [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted()
  }
}
