package import ImageSources
import OCIFormat

/// Layers that several images have: each is read, and verified, once.
///
/// A reading stands for a layer only where both of its digests are those that were verified, that of the stored bytes
/// and that of the tar: a configuration cannot claim another image's layer for its own blob. A reading is let go when
/// the last image that has the layer has taken it.
package final class SharedLayerReadings: Sendable {
  /// The most bytes of readings that are kept, beside those of the image being read: 256 MiB. A layer that would pass
  /// it is read again.
  static let maximumHeldBytes = 256 << 20

  private struct Key: Hashable {
    var digest: Digest
    var diffID: Digest

    init?(_ layer: StoredLayer) {
      guard let digest = layer.digest else { return nil }
      self.digest = digest
      diffID = layer.diffID
    }
  }

  private struct Shared {
    /// How many images still want the layer.
    var wanted: Int
    var reading: LayerReading?
  }

  private let shared: Locked<(layers: [Key: Shared], heldBytes: Int)>

  /// Prepares to share the layers of images that are read one after another, by the same collectors.
  package init(_ images: [StoredImage]) {
    var wanted: [Key: Shared] = [:]
    for image in images {
      for key in Set(image.layers.compactMap(Key.init)) {
        wanted[key, default: Shared(wanted: 0)].wanted += 1
      }
    }
    shared = Locked((wanted.filter { $0.value.wanted > 1 }, 0))
  }

  /// The reading of a layer that an image before had; nil where it must be read.
  func reading(of layer: StoredLayer) -> LayerReading? {
    guard let key = Key(layer) else { return nil }
    return shared.withLock { shared in
      guard var entry = shared.layers[key], var reading = entry.reading else { return nil }
      entry.wanted -= 1
      if entry.wanted < 1 {
        entry.reading = nil
        shared.heldBytes -= reading.heldBytes
      }
      shared.layers[key] = entry
      for index in reading.notes.indices { reading.notes[index].layer = layer.position.number }
      return reading
    }
  }

  /// Keeps the reading of a layer for the images that are still to come.
  func keep(_ reading: LayerReading, of layer: StoredLayer) {
    guard let key = Key(layer) else { return }
    shared.withLock { shared in
      guard var entry = shared.layers[key], entry.reading == nil else { return }
      entry.wanted -= 1
      let bytes = reading.heldBytes
      if entry.wanted > 0, shared.heldBytes + bytes <= Self.maximumHeldBytes {
        entry.reading = reading
        shared.heldBytes += bytes
      }
      shared.layers[key] = entry
    }
  }
}

extension LayerReading {
  /// About how much memory the reading takes, in bytes.
  fileprivate var heldBytes: Int {
    contents.log.heldBytes
      + contents.values.reduce(0) { total, values in
        values.values.reduce(total) {
          $0 + CollectedValues.overheadBytes + (($1 as? any MemoryHolding)?.heldBytes ?? 0)
        }
      }
  }
}
