import ImageSources
import OCIFormat

/// What reading one layer gave.
struct LayerReading: Sendable {
  var compression: LayerCompression
  var storedBytes: Int64
  var tarBytes: Int64
  var contents: TarContents
  var notes: [ImageNote] = []
}

/// What a layer's tar holds.
struct TarContents: Sendable {
  var log = LayerLog()
  var contentBytes: Int64 = 0
  var entryCount = 0
  /// What collectors made of its files, by the numbers in the log.
  var values: [[String: any Sendable]] = []
  var notes: [ImageNote] = []
}
