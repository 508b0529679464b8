import ImageSources
import OCIFormat

/// What reading one layer gave.
struct LayerReading: Sendable {
  var compression: LayerCompression
  var storedBytes: Int64
  var tarBytes: Int64
  /// The digests of its bytes, which are the ones that name it.
  var digests: LayerDigests
  var contents: TarContents
  /// Oddities of the layer in its image, those of the tar among them.
  var notes: [ImageNote] = []
}

/// What a layer's tar holds.
struct TarContents: Sendable {
  var log = LayerLog()
  var contentBytes: Int64 = 0
  var entryCount = 0
  /// What collectors made of its files: for each that has something, by collector.
  var values: [[String: any Sendable]] = []
  /// Which entries of the log these files are, from 0, in order.
  var valueEntries: [Int] = []
  var notes: [ImageNote] = []
}

extension TarContents {
  /// Adds the values that other collectors made of files of the same tar.
  mutating func addValues(of other: TarContents) {
    var found: [Int: [String: any Sendable]] = [:]
    for contents in [self, other] {
      for (entry, values) in zip(contents.valueEntries, contents.values) {
        found[entry, default: [:]].merge(values) { own, _ in own }
      }
    }
    valueEntries = found.keys.sorted()
    values = valueEntries.map { found[$0] ?? [:] }
  }
}
