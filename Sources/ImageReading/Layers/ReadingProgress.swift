/// How far the reading of an image has come.
public struct ReadingProgress: Hashable, Sendable {
  /// The stored bytes that were read.
  public var completedBytes: Int64
  /// The stored bytes of all layers.
  public var totalBytes: Int64

  /// Makes a state of progress.
  package init(completedBytes: Int64, totalBytes: Int64) {
    self.completedBytes = completedBytes
    self.totalBytes = totalBytes
  }
}
