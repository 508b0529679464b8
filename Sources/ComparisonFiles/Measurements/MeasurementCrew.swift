import ComparisonModel
import Diagnostics
import Dispatch
import Glibc

/// Reads lines of measurements on several cores, each a part of them.
///
/// What it gives is what one reader gives of all lines, one after the other: where there is anything to be said of one of
/// them, it gives nothing, and they are for one reader, who says it in order and no more often than it is to be said.
struct MeasurementCrew {
  /// The most readers: 8. Reading waits for the slowest.
  static let maximumReaders = 8
  /// The fewest bytes that are worth a reader: 64 KiB.
  static let minimumBytes = 1 << 16

  /// A reader, which keeps from part to part what it holds once of measurements that say alike. It is used by one thread
  /// at a time.
  private final class Reader: @unchecked Sendable {
    var batch: MeasurementBatch

    init(_ batch: MeasurementBatch) { self.batch = batch }
  }

  private let readers: [Reader]

  /// A crew with a reader for each core.
  init(file: String, ownFacts: OwnFactDefinitions) {
    let count = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), Self.maximumReaders)
    readers = (0..<count).map { _ in Reader(MeasurementBatch(file: file, ownFacts: ownFacts)) }
  }

  /// The measurements of whole lines, and how many lines there are; nil where there is anything to be said of one, or too
  /// little for several readers.
  func read(_ text: UnsafeBufferPointer<UInt8>) -> (measurements: [[Measurement]], lines: Int)? {
    guard readers.count > 1, text.count >= 2 * Self.minimumBytes else { return nil }
    nonisolated(unsafe) let parts = Self.parts(of: text, atMost: readers.count)
    DispatchQueue.concurrentPerform(iterations: parts.count) { position in
      readers[position].batch.readLines(parts[position])
    }
    var (measurements, lines, isSound): ([[Measurement]], Int, Bool) = ([], 0, true)
    for reader in readers.prefix(parts.count) {
      isSound = isSound && reader.batch.diagnostics.isEmpty
      let taken = reader.batch.takeMeasurements()
      measurements.append(taken.measurements)
      lines += taken.lines
    }
    return isSound ? (measurements, lines) : nil
  }

  /// Whole lines in parts of about the same size.
  static func parts(of text: UnsafeBufferPointer<UInt8>, atMost count: Int) -> [UnsafeBufferPointer<UInt8>] {
    let size = max(minimumBytes, text.count / count + 1)
    var parts: [UnsafeBufferPointer<UInt8>] = []
    var rest = text[...]
    while !rest.isEmpty {
      var end = rest.endIndex
      if rest.count > size, parts.count + 1 < count {
        let lineEnd = rest[(rest.startIndex + size - 1)...].firstIndex(of: UInt8(ascii: "\n"))
        end = lineEnd.map { $0 + 1 } ?? rest.endIndex
      }
      parts.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
    }
    return parts
  }
}
