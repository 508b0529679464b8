/// What collectors made of files: for each file with values, the values by collector.
struct CollectedValues: Sendable {
  /// What a collected value is taken to need, whatever it is: 512 bytes.
  static let overheadBytes = 512

  private var files: [[String: any Sendable]] = []
  private let collectors: Set<String>

  /// Begins to keep what the collectors of a pass make of files.
  init(of collectors: Set<String> = []) {
    self.collectors = collectors
  }

  /// Keeps the values of a layer's files and gives the number of the first.
  mutating func append(_ values: [[String: any Sendable]]) -> UInt32 {
    defer { files += values }
    return UInt32(files.count)
  }

  /// Forgets the values of files that are not asked for any more.
  mutating func keepOnly(_ numbers: Set<UInt32>) {
    for index in files.indices where !numbers.contains(UInt32(index)) { files[index] = [:] }
  }

  /// The value that a collector made of a file. It must be one of the pass.
  func value(of collector: String, for content: UInt32) -> (any Sendable)? {
    precondition(
      collectors.contains(collector),
      "'\(collector)' was not among the collectors that the image was read with: what it would have made of files is"
        + " not nothing, but unknown")
    return content == FileTree.none ? nil : files[Int(content)][collector]
  }
}
