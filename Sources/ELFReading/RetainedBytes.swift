/// The parts of a stream that are kept as it goes past.
struct RetainedBytes {
  private struct Piece {
    let start: UInt64
    let end: UInt64
    var bytes: [UInt8] = []

    /// The offset in the stream that this piece waits for.
    var next: UInt64 { start + UInt64(bytes.count) }
  }

  private var pieces: [Piece] = []
  /// Bytes that the pieces hold or will hold.
  private(set) var plannedBytes = 0

  /// Plans to keep `range` of the stream, none of which has gone past yet, as far as the budget and `more` bytes
  /// reach.
  mutating func plan(_ range: Range<UInt64>, beyondBudget more: Int = 0) {
    let budget = UInt64(max(0, ELFLimits.maximumRetainedBytes + more - plannedBytes))
    let end = min(range.upperBound, range.lowerBound + min(budget, UInt64(range.count)))
    guard end > range.lowerBound else { return }
    plannedBytes += Int(end - range.lowerBound)
    pieces.append(Piece(start: range.lowerBound, end: end))
  }

  /// Plans to keep what of `range` is still to come at `position`.
  mutating func plan(_ range: Range<UInt64>, from position: UInt64, beyondBudget more: Int = 0) {
    plan(min(max(range.lowerBound, position), range.upperBound)..<range.upperBound, beyondBudget: more)
  }

  /// Takes the stream's next bytes, which start at `position`.
  mutating func receive(_ chunk: UnsafeRawBufferPointer, at position: UInt64) {
    let chunkEnd = position + UInt64(chunk.count)
    for index in pieces.indices {
      let piece = pieces[index]
      guard piece.next < piece.end, piece.next >= position, piece.next < chunkEnd else { continue }
      let from = Int(piece.next - position)
      let to = Int(min(piece.end, chunkEnd) - position)
      if piece.bytes.isEmpty {
        pieces[index].bytes.reserveCapacity(Int(piece.end - piece.start))
      }
      pieces[index].bytes.append(contentsOf: chunk[from..<to])
    }
  }

  /// The longest table that starts at the range's start, ends at or before its end, and is wholly kept.
  func table(_ range: Range<UInt64>, part: String, target: ELFTarget) -> ELFTable? {
    guard let first = piece(range, part: part, target: target) else { return nil }
    var bytes: [UInt8] = []
    var end = range.lowerBound + UInt64(first.count)
    while end < range.upperBound, let next = piece(end..<range.upperBound, part: part, target: target) {
      // Pieces are copied only where a table lies in several.
      if bytes.isEmpty {
        bytes = Array(first.storage[first.range])
      }
      bytes += next.storage[next.range]
      end += UInt64(next.count)
    }
    guard !bytes.isEmpty else { return first }
    return ELFTable(
      storage: bytes, range: bytes.indices, fileOffset: range.lowerBound, part: part, target: target)
  }

  /// The longest part of the range, from its start, that one piece holds.
  private func piece(_ range: Range<UInt64>, part: String, target: ELFTarget) -> ELFTable? {
    var best: ELFTable?
    for piece in pieces where piece.start <= range.lowerBound && range.lowerBound < piece.next {
      let from = Int(range.lowerBound - piece.start)
      let to = Int(min(range.upperBound, piece.next) - piece.start)
      guard to - from > best?.count ?? 0 else { continue }
      best = ELFTable(
        storage: piece.bytes, range: from..<to, fileOffset: range.lowerBound, part: part, target: target)
    }
    return best
  }
}
