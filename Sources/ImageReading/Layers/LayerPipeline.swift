import BlobDecoding
import ImageSources
import OCIFormat

/// Reads one layer in three stages, each on a thread of its own: inflate, hash, parse.
///
/// Chunks go from stage to stage through bounded queues and back to the first, so memory stays the same whatever
/// the layer's size is. Stages never stop early: one that fails goes on passing chunks, so that the digests are
/// known and the error can say them.
final class LayerPipeline: Sendable {
  /// The size of a chunk of tar: 256 KiB, a whole number of tar blocks, so that headers never lie in two chunks.
  static let tarChunkBytes = 256 << 10
  /// The size of a chunk of stored bytes: 128 KiB.
  static let storedChunkBytes = 128 << 10

  private let freeTar = BlockingQueue<Chunk>(capacity: 6)
  private let freeStored = BlockingQueue<Chunk>(capacity: 4)

  /// Makes a pipeline; it can read one layer after another.
  init() {
    for _ in 0..<6 { freeTar.push(Chunk(capacity: Self.tarChunkBytes)) }
    for _ in 0..<4 { freeStored.push(Chunk(capacity: Self.storedChunkBytes)) }
  }

  /// Reads a layer.
  /// - Throws: ``ImageReadingError`` when it is damaged, is not what its digests name, or passes a bound.
  func read(
    _ layer: StoredLayer, from source: any ImageSource, collecting: ContentOffering, state: PassState
  ) throws(ImageReadingError) -> LayerReading {
    let stream = try source.open(layer)
    let toHash = BlockingQueue<Chunk>(capacity: 10)
    let toParse = BlockingQueue<Chunk>(capacity: 6)
    let hashing = StageResult<LayerDigests>()
    let parsing = StageResult<TarContents>()
    let hasher = try WorkerThread { [freeStored] in
      hashing.set(
        LayerHashing(layer: layer).run(from: toHash, storedTo: freeStored, tarTo: toParse))
      toParse.close()
    }
    let parser: WorkerThread
    do throws(ImageReadingError) {
      parser = try WorkerThread { [freeTar] in
        let input = TarInput(from: toParse, recyclingTo: freeTar)
        var parser = LayerParser(input: input, layer: layer, collecting: collecting, state: state)
        parsing.set(parser.run())
      }
    } catch {
      toHash.close()
      hasher.join()
      throw error
    }
    var inflating = LayerInflating(
      stream: stream, layer: layer, state: state, freeStored: freeStored, freeTar: freeTar, output: toHash)
    let inflated = inflating.run()
    toHash.close()
    hasher.join()
    parser.join()
    return try LayerVerification(layer: layer).check(
      inflated: inflated, digests: hashing.take(), contents: parsing.take())
  }
}
