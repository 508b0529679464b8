import BlobDecoding
import ImageSources
import Messages
import OCIFormat

/// The first stage: reads stored bytes, recognises their compression, inflates them.
///
/// Where decoding fails, the stored bytes are still read to their end and hashed. Plain layers are hashed once:
/// their stored bytes are their tar.
struct LayerInflating {
  /// What the stage saw.
  struct Outcome: Sendable {
    var compression = LayerCompression.none
    var storedBytes: Int64 = 0
    var tarBytes: Int64 = 0
    /// Why decoding stopped early, if it did.
    var decodingFailure: DecodingFailure?
    /// Why reading stopped early, if it did: a bound, cancellation, a file that cannot be read.
    var failure: ImageReadingError?
  }

  var stream: any BlobStream
  let layer: StoredLayer
  let state: PassState
  let freeStored: BlockingQueue<Chunk>
  let freeTar: BlockingQueue<Chunk>
  let output: BlockingQueue<Chunk>

  private var outcome = Outcome()
  private var tarChunk: Chunk?

  init(
    stream: any BlobStream, layer: StoredLayer, state: PassState, freeStored: BlockingQueue<Chunk>,
    freeTar: BlockingQueue<Chunk>, output: BlockingQueue<Chunk>
  ) {
    self.stream = stream
    self.layer = layer
    self.state = state
    self.freeStored = freeStored
    self.freeTar = freeTar
    self.output = output
  }

  /// Works until the stored bytes end.
  mutating func run() -> Outcome {
    do throws(ImageReadingError) {
      try inflate()
    } catch {
      outcome.failure = error
    }
    if let tarChunk {
      // What was inflated before a failure is of no use, but the chunk is.
      if outcome.failure == nil, tarChunk.count > 0 {
        output.push(tarChunk)
      } else {
        freeTar.push(tarChunk)
      }
    }
    tarChunk = nil
    return outcome
  }

  private mutating func inflate() throws(ImageReadingError) {
    var decoder: (any StreamDecoder)?
    var isFirst = true
    while let chunk = try nextStoredChunk(atLeast: isFirst ? LayerCompression.magicLength : 1) {
      if isFirst {
        outcome.compression = LayerCompression(magic: chunk.filled)
        do throws(DecodingFailure) {
          decoder = try outcome.compression.makeDecoder()
        } catch {
          freeStored.push(chunk)
          throw error.systemError
        }
        isFirst = false
      }
      if decoder == nil { chunk.role = .plain }
      let result = Result { () throws(ImageReadingError) in
        try decode(chunk.filled, with: decoder)
      }
      // Also a chunk that could not be decoded is hashed, and then used again.
      output.push(chunk)
      try result.get()
    }
    finishDecoding(decoder)
  }

  private mutating func nextStoredChunk(atLeast minimum: Int) throws(ImageReadingError) -> Chunk? {
    guard let chunk = freeStored.pop() else { return nil }
    chunk.role = .stored
    chunk.count = 0
    do throws(ImageReadingError) {
      while chunk.count < minimum {
        guard !state.isStopped else {
          throw ImageReadingError(code: .cancelled, why: "the reading was cancelled")
        }
        let count = try stream.read(into: chunk.vacant)
        if count == 0 { break }
        chunk.count += count
        outcome.storedBytes += Int64(count)
        state.addProgress(Int64(count))
      }
    } catch {
      freeStored.push(chunk)
      throw error
    }
    guard chunk.count > 0 else {
      freeStored.push(chunk)
      return nil
    }
    return chunk
  }

  private mutating func decode(
    _ bytes: UnsafeRawBufferPointer, with decoder: (any StreamDecoder)?
  ) throws(ImageReadingError) {
    guard outcome.decodingFailure == nil else { return }
    guard let decoder else { return try pass(bytes) }
    do throws(DecodingFailure) {
      try decoder.feed(bytes)
    } catch {
      outcome.decodingFailure = error
      return
    }
    while true {
      let chunk = try vacantTarChunk()
      let written: Int
      do throws(DecodingFailure) {
        written = try decoder.decode(into: chunk.vacant)
      } catch {
        outcome.decodingFailure = error
        return
      }
      let isFull = chunk.count + written == chunk.memory.count
      try fill(chunk, written)
      if !isFull { return }
    }
  }

  private mutating func pass(_ bytes: UnsafeRawBufferPointer) throws(ImageReadingError) {
    var rest = bytes
    while !rest.isEmpty {
      let chunk = try vacantTarChunk()
      let count = min(chunk.vacant.count, rest.count)
      chunk.vacant.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      try fill(chunk, count)
    }
  }

  /// Counts bytes that were put into the chunk, and sends it on when it is full.
  private mutating func fill(_ chunk: Chunk, _ count: Int) throws(ImageReadingError) {
    chunk.count += count
    outcome.tarBytes += Int64(count)
    try state.addUncompressed(Int64(count))
    try state.limits.checkExpansion(ofStored: outcome.storedBytes, to: outcome.tarBytes)
    if chunk.count == chunk.memory.count {
      tarChunk = nil
      output.push(chunk)
    }
  }

  private mutating func vacantTarChunk() throws(ImageReadingError) -> Chunk {
    if let tarChunk { return tarChunk }
    guard let chunk = freeTar.pop() else {
      throw ImageReadingError(code: .system, why: "the pipeline was closed")
    }
    chunk.role = .tar
    chunk.count = 0
    tarChunk = chunk
    return chunk
  }

  private mutating func finishDecoding(_ decoder: (any StreamDecoder)?) {
    guard outcome.decodingFailure == nil, let decoder else { return }
    do throws(DecodingFailure) {
      try decoder.finish()
    } catch {
      outcome.decodingFailure = error
    }
  }
}
