import BlobDecoding
import ImageSources
import Messages
import OCIFormat

/// Decides whether a layer is the one that is named, and which error says best why it is not.
struct LayerVerification {
  let layer: StoredLayer

  /// - Throws: ``ImageReadingError`` that names the layer and both digests.
  func check(
    inflated: LayerInflating.Outcome, digests: Result<LayerDigests, ImageReadingError>,
    contents: Result<TarContents, ImageReadingError>
  ) throws(ImageReadingError) -> LayerReading {
    // A stage that fails stops the others: what was merely stopped says nothing of why.
    if let failure = inflated.failure, failure.code != .cancelled { throw located(failure) }
    if case .failure(let failure) = contents, [.limitExceeded, .system].contains(failure.code) {
      throw located(failure)
    }
    if let failure = inflated.failure { throw located(failure) }
    let digests = try digests.get()
    try checkStored(inflated, digests)
    let named: Message = "; its digest is \(digests.stored), as it should be"
    if let failure = inflated.decodingFailure {
      throw error(failure.isTruncation ? .truncatedLayer : .corruptLayer, failure.why + named)
    }
    switch contents {
    case .success(let contents):
      try checkTar(digests)
      return reading(inflated, digests, contents)
    case .failure(var failure):
      try checkTar(digests, because: failure.cause)
      failure.cause +=
        digests.stored == digests.tar
        ? named : "; its digests are \(digests.stored) and \(digests.tar), as they should be"
      throw located(failure)
    }
  }

  private func checkStored(
    _ inflated: LayerInflating.Outcome, _ digests: LayerDigests
  ) throws(ImageReadingError) {
    let cause: Message = inflated.decodingFailure.map { "; \($0.why)" } ?? ""
    let actual = digests.stored
    if inflated.storedBytes != layer.storedBytes {
      let (found, stated) = (inflated.storedBytes, layer.storedBytes)
      if layer.digest == actual {
        throw error(
          .sizeMismatch, "its descriptor says \(stated) bytes, but the blob of this digest has \(found)")
      }
      // An older docker archive names no digest of what it stores.
      let both: Message = layer.digest.map { "; expected \($0), found \(actual)" } ?? ""
      throw error(
        found < stated ? .truncatedLayer : .sizeMismatch,
        found < stated
          ? "it ends after \(found) of \(stated) bytes" + both + cause
          : "it has \(found) bytes instead of \(stated)" + both + cause)
    }
    if let expected = layer.digest, expected != actual {
      throw error(.digestMismatch, "expected \(expected), found \(actual)" + cause)
    }
  }

  private func checkTar(_ digests: LayerDigests, because cause: Message = "") throws(ImageReadingError) {
    guard digests.tar != layer.diffID else { return }
    throw error(
      .diffIDMismatch,
      "uncompressed, it is not the layer that the configuration names: expected DiffID \(layer.diffID), found \(digests.tar)"
        + (cause.isEmpty ? "" : "; \(cause)"))
  }

  private func reading(
    _ inflated: LayerInflating.Outcome, _ digests: LayerDigests, _ contents: TarContents
  ) -> LayerReading {
    LayerReading(
      compression: inflated.compression, storedBytes: inflated.storedBytes, tarBytes: inflated.tarBytes,
      digests: digests, contents: contents, notes: notes(of: contents, compression: inflated.compression))
  }

  /// The oddities of the layer in its image: those of its tar, and where the image says what its bytes are not.
  func notes(of contents: TarContents, compression: LayerCompression) -> [ImageNote] {
    guard let claimed = layer.claimedCompression, claimed != compression else { return contents.notes }
    return contents.notes + [
      ImageNote(
        code: .compressionDiffers, layer: layer.position.number,
        text: "its media type says \(claimed.rawValue), its bytes are \(compression.rawValue)")
    ]
  }

  private func error(_ code: ImageReadingError.Code, _ why: Message) -> ImageReadingError {
    ImageReadingError(code: code, layer: layer.position, why: why)
  }

  private func located(_ error: ImageReadingError) -> ImageReadingError {
    var located = error
    located.layer = located.layer ?? layer.position
    return located
  }
}
