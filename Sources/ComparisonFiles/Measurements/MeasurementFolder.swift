import Glibc

/// Which files of a folder hold measurements.
enum MeasurementFolder {
  /// The names of the measurement files in a folder, sorted by their bytes; nil when `path` is no folder
  /// that can be read.
  static func files(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      guard entry.pointee.d_type != DT_DIR, !name.hasPrefix(".") else { continue }
      if name.hasSuffix(".json") || holdsLines(name) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a file of that name holds JSON Lines.
  static func holdsLines(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }
}
