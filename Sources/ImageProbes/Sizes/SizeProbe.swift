public import ComparisonModel
internal import ImageReading
public import ImageSources

/// Counts an image: its sizes by their definitions, its layers and its files.
public struct SizeProbe: ImageProbe {
  /// The sizes by their definitions, `layer_count` and `file_count`.
  public static let facts: [Fact] = [
    .transferSize, .layerTarSize, .contentSize, .rootFilesystemSize, .reclaimableSize, .layerCount,
    .fileCount,
  ]

  /// Makes the probe.
  public init() {}

  /// What the manifest says.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    facts[.layerCount] = .count(Int64(image.layers.count))
    if let bytes = image.transferBytes { facts[.transferSize] = .bytes(ByteCount(bytes)) }
    return facts
  }

  /// Takes the sums that were made while the layers streamed by, and counts the paths of regular files.
  public func observation(in examination: ImageExamination) -> SizeObservation {
    let contents = examination.contents
    return SizeObservation(
      sizes: contents.sizes, layers: contents.layers,
      fileCount: contents.rootFileSystem.unorderedEntries.count { $0.kind == .regularFile })
  }
}
