public import ComparisonModel
internal import ImageReading
public import ImageSources

/// Counts an image: its sizes by their definitions, its layers and its files.
public struct SizeProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [
    .transferSize, .layerTarSize, .contentSize, .rootFilesystemSize, .reclaimableSize, .layerCount,
    .fileCount,
  ]

  /// Makes the probe.
  public init() {}

  /// What the manifest says; see ``ImageProbe/declarations(of:)``.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    facts[.layerCount] = .count(Int64(image.layers.count))
    if let bytes = image.transferBytes { facts[.transferSize] = .bytes(ByteCount(bytes)) }
    return facts
  }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> SizeFindings {
    let contents = examination.contents
    return SizeFindings(
      sizes: contents.sizes, layers: contents.layers,
      fileCount: contents.rootFileSystem.unorderedEntries.count { $0.kind == .regularFile })
  }
}
