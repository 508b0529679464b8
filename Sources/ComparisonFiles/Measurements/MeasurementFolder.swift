import Diagnostics

/// Which files of a folder hold measurements.
enum MeasurementFolder {
  /// The names of the measurement files in a folder, sorted by their bytes; nil when `path` is no folder
  /// that can be read.
  static func files(in path: String) -> [String]? {
    SourceFolder.files(in: path) { $0.hasSuffix(".json") || holdsLines($0) }
  }

  /// Whether a file of that name holds JSON Lines.
  static func holdsLines(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }
}
