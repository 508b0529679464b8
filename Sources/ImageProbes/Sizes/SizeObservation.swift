public import JSONDocuments
public import ComparisonModel
public import ImageReading
internal import OCIFormat

/// The sizes and counts of an image.
public struct SizeObservation: ImageObservation {
  /// The sizes by their definitions, in bytes.
  public var sizes: ImageSizes
  /// The layers, lowest first.
  public var layers: [LayerStatistics]
  /// How many paths of regular files the merged tree has.
  public var fileCount: Int

  /// Adds the sizes and counts; `transfer_size` is unknown where the image's source does not store compressed layers.
  public func add(to facts: inout Facts) {
    facts[.transferSize] = sizes.transferBytes.map { .bytes(ByteCount($0)) } ?? .unknown(.notInArchive)
    facts[.layerTarSize] = .bytes(ByteCount(sizes.layerTarBytes))
    facts[.contentSize] = .bytes(ByteCount(sizes.contentBytes))
    facts[.rootFilesystemSize] = .bytes(ByteCount(sizes.rootFileSystemBytes))
    facts[.reclaimableSize] = .bytes(ByteCount(sizes.reclaimableBytes))
    facts[.layerCount] = .count(Int64(layers.count))
    facts[.fileCount] = .count(Int64(fileCount))
  }

  /// The layers one by one.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("layers", .list(layers.map(Self.layer)))]
  }

  private static func layer(_ layer: LayerStatistics) -> JSONValue {
    .object([
      .init("digest", .text(orNull: layer.digest?.description)),
      .init("diff_id", .text(layer.diffID.description)),
      .init("compression", .text(String(describing: layer.compression))),
      .init("transfer_size", .integer(layer.storedBytes)), .init("tar_size", .integer(layer.tarBytes)),
      .init("content_size", .integer(layer.contentBytes)),
      .init("hidden_size", .integer(layer.hiddenBytes)),
      .init("reclaimable_size", .integer(layer.reclaimableBytes)),
      .init("entries", .integer(Int64(layer.entryCount))),
      .init("created_by", .text(orNull: layer.createdBy.map { Array($0.utf8).printable })),
    ])
  }
}
