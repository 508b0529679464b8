internal import ImageSources
internal import OCIFormat
internal import ValuePacking

/// Recalls layers from a memory, and keeps those that were read.
///
/// A layer that is recalled counts against the bounds of the pass just as one that is read.
struct LayerRecollection: Sendable {
  let memory: any LayerMemory
  let collectors: [any KeptContentCollecting]
  let state: PassState

  /// Nil where a collector is among them of which nothing can be kept: what is remembered of a layer would lack it.
  init?(memory: any LayerMemory, collectors: [any FileContentCollecting], state: PassState) {
    let kept = collectors.compactMap { $0 as? any KeptContentCollecting }
    guard kept.count == collectors.count else { return nil }
    self.memory = memory
    self.collectors = kept
    self.state = state
  }

  /// What is remembered of a layer.
  struct Recalled {
    var reading: LayerReading
    /// The collectors of which nothing is remembered, though the layer has files that they want.
    var missing: [any KeptContentCollecting]
  }

  /// What is remembered of a layer; nil for nothing that is of use.
  ///
  /// Where it is only a collector's values that are not known, and the layer has no file that the collector wants, there
  /// are none: that is kept as well.
  func recall(_ layer: StoredLayer) -> Recalled? {
    // The place names the digest of what it stores: what it has was measured already, if it was, by that name.
    guard let blob = layer.digest else { return nil }
    let identity = LayerIdentity(blob: blob, diffID: layer.diffID)
    guard let pieces = memory.recall(identity, versions: KeptLayer.versions(of: collectors)),
      let piece = pieces[LayerPieces.entriesName],
      let entries = try? LayerPieces.entries(piece, number: layer.position.number),
      entries.storedBytes == layer.storedBytes
    else { return nil }
    return recall(layer, identity, entries, pieces)
  }

  private func recall(
    _ layer: StoredLayer, _ identity: LayerIdentity, _ entries: LayerPieces.Entries,
    _ pieces: [String: LayerPiece]
  ) -> Recalled {
    var contents = entries.contents
    var found: [Int: [String: any Sendable]] = [:]
    var unknown: [any KeptContentCollecting] = []
    for collector in collectors {
      guard let piece = pieces[collector.id],
        let values = try? LayerPieces.values(piece, of: collector, entryCount: contents.log.count)
      else {
        unknown.append(collector)
        continue
      }
      for (entry, value) in values { found[entry, default: [:]][collector.id] = value }
    }
    contents.valueEntries = found.keys.sorted()
    contents.values = contents.valueEntries.map { found[$0] ?? [:] }
    let missing = unknown.filter { hasFiles(contents.log, for: $0) }
    let empty = unknown.filter { collector in !missing.contains { $0.id == collector.id } }
    if !empty.isEmpty {
      memory.keep(empty.map { LayerPieces.values(of: $0, in: TarContents()) }, of: identity)
    }
    let notes = LayerVerification(layer: layer).notes(of: contents, compression: entries.compression)
    return Recalled(
      reading: LayerReading(
        compression: entries.compression, storedBytes: entries.storedBytes, tarBytes: entries.tarBytes,
        digests: LayerDigests(stored: identity.blob, tar: identity.diffID), contents: contents, notes: notes),
      missing: missing)
  }

  /// Whether the layer has a file that a collector wants to be asked about.
  private func hasFiles(_ log: LayerLog, for collector: any KeptContentCollecting) -> Bool {
    let offering = ContentOffering([collector])
    return log.segments.contains { segment in
      var reader = LayerLogReader(segment: segment)
      while let record = reader.next() {
        guard record.kind == .regularFile else { continue }
        let nameStart = reader.path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        if !offering.interested(inPath: reader.path, nameStart: nameStart, size: record.size).isEmpty {
          return true
        }
      }
      return false
    }
  }

  /// Counts a layer that was recalled as if it had been read.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`, as reading the layer would.
  func count(_ reading: LayerReading, of layer: StoredLayer) throws(ImageReadingError) {
    do throws(ImageReadingError) {
      try state.addUncompressed(reading.tarBytes)
      try state.limits.checkExpansion(ofStored: reading.storedBytes, to: reading.tarBytes)
      try state.addEntries(of: reading.contents.log)
      for values in reading.contents.values { try state.addCollected(values) }
    } catch {
      var located = error
      located.layer = layer.position
      throw located
    }
    state.addProgress(reading.storedBytes)
  }

  /// Keeps a layer that was read, or the values of some collectors of one whose entries are known.
  func keep(_ reading: LayerReading, valuesOf collectors: [any KeptContentCollecting], withEntries: Bool) {
    var pieces = withEntries ? [LayerPieces.entries(of: reading)] : []
    var bytes = pieces.reduce(0) { $0 + $1.byteCount }
    for collector in collectors {
      guard bytes <= LayerPieces.maximumBytes else { return }
      pieces.append(LayerPieces.values(of: collector, in: reading.contents))
      bytes += pieces.last?.byteCount ?? 0
    }
    guard bytes <= LayerPieces.maximumBytes else { return }
    memory.keep(
      pieces, of: LayerIdentity(blob: reading.digests.stored, diffID: reading.digests.tar))
  }
}
