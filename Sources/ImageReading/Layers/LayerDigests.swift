import BlobDecoding
import ImageSources
import OCIFormat

/// The digests of a layer's bytes, as they are.
struct LayerDigests: Sendable {
  /// Of the stored bytes.
  var stored: Digest
  /// Of the uncompressed tar.
  var tar: Digest
}

/// The hashing stage: hashes stored chunks and gives them back, hashes tar chunks and hands them on.
struct LayerHashing {
  let layer: StoredLayer

  /// Works until the queue ends.
  func run(
    from queue: BlockingQueue<Chunk>, storedTo free: BlockingQueue<Chunk>, tarTo next: BlockingQueue<Chunk>
  ) -> Result<LayerDigests, ImageReadingError> {
    var storedHash = BlobHasher(layer.digest?.algorithm ?? .sha256)
    var tarHash = BlobHasher(layer.diffID.algorithm)
    let isOneAlgorithm = (layer.digest?.algorithm ?? .sha256) == layer.diffID.algorithm
    var storedIsTar = false
    while let chunk = queue.pop() {
      switch chunk.role {
      case .plain:
        storedIsTar = isOneAlgorithm
        if !storedIsTar { storedHash.update(chunk.filled) }
        free.push(chunk)
      case .stored:
        storedHash.update(chunk.filled)
        free.push(chunk)
      case .tar:
        tarHash.update(chunk.filled)
        next.push(chunk)
      }
    }
    do throws(DecodingFailure) {
      let tar = try tarHash.finish()
      return .success(LayerDigests(stored: storedIsTar ? tar : try storedHash.finish(), tar: tar))
    } catch {
      return .failure(error.systemError)
    }
  }
}
