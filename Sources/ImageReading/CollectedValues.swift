/// What collectors made of files: for each file with values, the values by collector.
struct CollectedValues: Sendable {
  private var files: [[String: any Sendable]] = []

  /// Keeps the values of one file and gives their number.
  mutating func append(_ values: [String: any Sendable]) -> UInt32 {
    files.append(values)
    return UInt32(files.count - 1)
  }

  /// The value that a collector made of a file.
  func value(of collector: String, for content: UInt32) -> (any Sendable)? {
    content == FileTree.none ? nil : files[Int(content)][collector]
  }
}
