internal import BlobDecoding
internal import ComparisonFiles
internal import ComparisonModel
internal import Diagnostics
internal import ImageReading
internal import ImageSources
internal import LayerCache
internal import OCIFormat

/// What was found of whole images, so that the same question is answered at once.
///
/// It is kept as the measurement that it became, and for the very program that found it: what probes conclude changes with
/// the program, and nobody raises a version with each change of it. An answer is only ever given to the same question:
/// the same documents and layers, asked the same within the same bounds.
struct FindingMemory: Sendable {
  /// The version of how a measurement is kept.
  private static let version = 1
  /// The most bytes of a measurement that is kept: 4 MiB. That of `node:24` has some hundred thousand.
  private static let maximumBytes = 4 << 20

  let cache: LayerCache
  /// What is asked, apart from the image: by whom, for what, within which bounds.
  let question: String

  /// What was found of an image; nil when it is not known. The name, the time and the candidate are not the image's.
  func recall(_ image: StoredImage) -> Measurement? {
    let name = LayerCache.imageFindings
    guard let key = key(of: image), let piece = cache.recall(key, versions: [name: Self.version])?[name],
      let part = piece.parts.first, part.count <= Self.maximumBytes
    else { return nil }
    return try? MeasurementReader.read(json: part, file: "cache").value
  }

  /// Keeps what was found of an image whose layers were all verified.
  func keep(_ measurement: Measurement, of image: StoredImage) {
    guard let key = key(of: image) else { return }
    var kept = measurement
    kept.image.name = "image"
    kept.image.source = nil
    kept.takenAt = nil
    kept.candidate = nil
    let text = Array(MeasurementWriter.line(kept).utf8)
    // What would not be read back as it is, byte for byte, is not kept.
    guard text.count <= Self.maximumBytes,
      let again = try? MeasurementReader.read(json: text, file: "cache").value,
      MeasurementWriter.line(again).utf8.elementsEqual(text)
    else { return }
    cache.keep([LayerPiece(name: LayerCache.imageFindings, version: Self.version, parts: [text])], of: key)
  }

  /// The image and the question; nil for an image that does not name the digests of what it stores.
  private func key(of image: StoredImage) -> LayerIdentity? {
    var lines = [question, image.manifestDigest?.description ?? "-", image.configDigest.description]
    for layer in image.layers {
      guard let blob = layer.digest else { return nil }
      lines.append(
        "\(blob) \(layer.diffID) \(layer.storedBytes) \(layer.claimedCompression?.rawValue ?? "-")")
    }
    let text = Array(lines.joined(separator: "\n").utf8)
    guard let digest = try? BlobHasher.digest(of: text) else { return nil }
    return LayerIdentity(blob: image.configDigest, diffID: digest)
  }
}
