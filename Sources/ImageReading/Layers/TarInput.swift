/// The chunks of a layer's tar, one after another, as libarchive asks for them.
///
/// One thread uses it. A chunk is given back when the next one is asked for.
final class TarInput {
  private let queue: BlockingQueue<Chunk>
  private let free: BlockingQueue<Chunk>
  private var current: Chunk?
  /// How many bytes were given out.
  private(set) var offset: Int64 = 0

  /// Takes chunks from one queue and gives them back to another.
  init(from queue: BlockingQueue<Chunk>, recyclingTo free: BlockingQueue<Chunk>) {
    self.queue = queue
    self.free = free
  }

  /// The next chunk's bytes; nil at the end. They stay until the next call.
  func next() -> UnsafeRawBufferPointer? {
    recycle()
    current = queue.pop()
    guard let current else { return nil }
    offset += Int64(current.count)
    return current.filled
  }

  /// Takes all that is left.
  /// - Returns: whether anything from `position` on, in the bytes of the tar, was not zero.
  func drain(from position: Int64) -> Bool {
    var hasData = false
    if let filled = current?.filled {
      let rest = min(Int64(filled.count), max(0, offset - position))
      hasData = filled.suffix(Int(rest)).contains { $0 != 0 }
    }
    while let bytes = next() {
      hasData = hasData || bytes.contains { $0 != 0 }
    }
    return hasData
  }

  private func recycle() {
    guard let chunk = current else { return }
    current = nil
    free.push(chunk)
  }
}
