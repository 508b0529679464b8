internal import BlobDecoding
internal import ImageReading
internal import OCIFormat

/// The checksum of one part of a piece: the SHA-256 of where it belongs, and of its bytes. A row that was damaged, or
/// that stands where another belongs, does not have it.
struct PieceChecksum {
  let layer: LayerIdentity

  /// The checksum of a part.
  func of(_ bytes: [UInt8], name: String, version: Int, part: Int, partCount: Int) -> [UInt8] {
    var hasher = BlobHasher(.sha256)
    let place = "\(layer.blob) \(layer.diffID) \(version) \(part) \(partCount) \(name)\n"
    Array(place.utf8).withUnsafeBytes { hasher.update($0) }
    bytes.withUnsafeBytes { hasher.update($0) }
    // Without a digest nothing is found sound, and nothing is recalled.
    return (try? hasher.finish()).map { Array($0.hexadecimal.utf8) } ?? []
  }
}
