import BlobDecoding

/// The chunks of a layer's tar, one after another, as libarchive asks for them.
///
/// One thread uses it. A chunk is given back when the next one is asked for.
final class TarInput {
  /// The size of a block of a tar.
  static let blockBytes = 512
  /// The most bytes of one entry's headers that are kept: 2 MiB. Libarchive stops at 1 MiB of special headers.
  static let maximumHeaderBytes = 2 << 20

  private let queue: BlockingQueue<Chunk>
  private let free: BlockingQueue<Chunk>
  private var current: Chunk?
  /// How many bytes were given out: once the tar has ended, its length.
  private(set) var offset: Int64 = 0
  /// What fills the last block of a tar that ends within one.
  private let zeros: UnsafeRawBufferPointer
  private var isPadded = false
  /// Where the headers begin that are being read.
  private var headerStart: Int64?
  /// What of them lies in chunks that were given back.
  private var header: [UInt8] = []

  /// Takes chunks from one queue and gives them back to another.
  init(from queue: BlockingQueue<Chunk>, recyclingTo free: BlockingQueue<Chunk>) {
    self.queue = queue
    self.free = free
    let zeros = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockBytes, alignment: 16)
    zeros.initializeMemory(as: UInt8.self, repeating: 0)
    self.zeros = UnsafeRawBufferPointer(zeros)
  }

  deinit {
    zeros.deallocate()
  }

  /// The next chunk's bytes; nil at the end. They stay until the next call.
  ///
  /// A tar that ends within a block gets the zeros that the block lacks, once: some programs leave them out.
  func next() -> UnsafeRawBufferPointer? {
    keepHeader()
    recycle()
    current = queue.pop()
    guard let current else { return lastPadding() }
    offset += Int64(current.count)
    return current.filled
  }

  /// Whether the zeros that the last block lacks were given out.
  var hasGivenPadding: Bool { isPadded }

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

  private func lastPadding() -> UnsafeRawBufferPointer? {
    let used = Int(offset % Int64(Self.blockBytes))
    guard used > 0, !isPadded else { return nil }
    isPadded = true
    return UnsafeRawBufferPointer(rebasing: zeros[..<(Self.blockBytes - used)])
  }

  private func recycle() {
    guard let chunk = current else { return }
    current = nil
    free.push(chunk)
  }
}

// MARK: Headers as they stand

extension TarInput {
  /// Begins to keep bytes: the headers of an entry begin at `offset`.
  func beginHeader(at offset: Int64) {
    headerStart = offset
    header.removeAll(keepingCapacity: true)
  }

  /// The bytes from where the headers begin up to `end`, or to the end of the tar, and ends keeping them; nil when
  /// they are more than ``maximumHeaderBytes``.
  func endHeader(at end: Int64) -> [UInt8]? {
    defer { headerStart = nil }
    guard let start = headerStart, end - start <= Int64(Self.maximumHeaderBytes) else { return nil }
    let rest = end - start - Int64(header.count)
    guard rest > 0, let bytes = unkept(from: start) else { return header }
    return header + bytes.prefix(Int(rest))
  }

  /// Ends keeping bytes that are not asked for.
  func endHeader() {
    headerStart = nil
  }

  private func keepHeader() {
    guard let start = headerStart, header.count < Self.maximumHeaderBytes, let bytes = unkept(from: start)
    else {
      return
    }
    header.append(contentsOf: bytes)
  }

  /// What of the current chunk belongs to the headers and is not kept yet.
  private func unkept(from start: Int64) -> UnsafeRawBufferPointer? {
    guard let filled = current?.filled else { return nil }
    let position = start + Int64(header.count) - (offset - Int64(filled.count))
    guard position >= 0, position < filled.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: filled[Int(position)...])
  }
}
