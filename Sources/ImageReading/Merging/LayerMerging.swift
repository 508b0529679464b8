import ImageSources
import Messages
import OCIFormat

/// Makes an image's contents of the readings of its layers.
struct LayerMerging {
  let image: StoredImage
  let limits: ReadingLimits
  /// The collectors of the pass, by their ids.
  let collectors: Set<String>

  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  func merge(_ readings: consuming [LayerReading]) throws(ImageReadingError) -> ImageContents {
    let counts = readings.map { (nodes: $0.contents.log.count, names: $0.contents.log.nameBytes) }
    var merger = TreeMerger(
      layerCount: readings.count, nodeCount: counts.reduce(0) { $0 + $1.nodes },
      nameBytes: counts.reduce(0) { $0 + $1.names }, limits: limits)
    var collected = CollectedValues(of: collectors)
    var notes = image.notes
    for index in readings.indices {
      let base = collected.append(readings[index].contents.values)
      readings[index].contents.values = []
      let valueEntries = readings[index].contents.valueEntries
      var log = LayerLog()
      swap(&log, &readings[index].contents.log)
      notes += readings[index].notes
      try merger.apply(consume log, valueEntries: valueEntries, contentBase: base)
    }
    let visible = visibleBytes(in: merger.tree)
    let layers = try readings.indices.map { index throws(ImageReadingError) in
      statistics(
        of: readings[index], at: index, visible: visible[index + 1], hidden: merger.hiddenBytes[index])
    }
    collected.keepOnly(visibleContents(in: merger.tree))
    return ImageContents(
      image: image, sizes: try sizes(layers, visibleBytes: visible.reduce(0, +)), layers: layers,
      rootFileSystem: RootFileSystem(merger.tree), notes: notes + merger.notes, collected: collected)
  }

  /// The regular-file bytes of each layer that are in the merged tree, each file once.
  private func visibleBytes(in tree: FileTree) -> [Int64] {
    var bytes = [Int64](repeating: 0, count: image.layers.count + 1)
    tree.forEachFile { inode in
      if inode.kind == .regularFile { bytes[Int(inode.layer)] += inode.size }
    }
    return bytes
  }

  private func visibleContents(in tree: FileTree) -> Set<UInt32> {
    var contents: Set<UInt32> = []
    tree.forEachFile { inode in
      if inode.content != FileTree.none { contents.insert(inode.content) }
    }
    return contents
  }

  private func statistics(
    of reading: LayerReading, at index: Int, visible: Int64, hidden: Int64
  ) -> LayerStatistics {
    let layer = image.layers[index]
    return LayerStatistics(
      digest: layer.digest, diffID: layer.diffID, compression: reading.compression,
      storedBytes: reading.storedBytes, tarBytes: reading.tarBytes,
      contentBytes: reading.contents.contentBytes, entryCount: reading.contents.entryCount,
      createdBy: layer.createdBy, hiddenBytes: hidden,
      reclaimableBytes: reading.contents.contentBytes - visible)
  }

  private func sizes(
    _ layers: [LayerStatistics], visibleBytes: Int64
  ) throws(ImageReadingError) -> ImageSizes {
    func sum(_ numbers: [Int64]) throws(ImageReadingError) -> Int64 {
      var total: Int64 = 0
      for number in numbers {
        let (next, overflows) = total.addingReportingOverflow(number)
        guard !overflows else {
          throw ImageReadingError(code: .limitExceeded, why: "its sizes claim more than 2^63 bytes together")
        }
        total = next
      }
      return total
    }
    let content = try sum(layers.map(\.contentBytes))
    return ImageSizes(
      transferBytes: try image.manifest.map { manifest throws(ImageReadingError) in
        try sum(manifest.layers.map(\.size))
      },
      layerTarBytes: try sum(layers.map(\.tarBytes)), contentBytes: content,
      rootFileSystemBytes: visibleBytes, reclaimableBytes: content - visibleBytes)
  }
}
