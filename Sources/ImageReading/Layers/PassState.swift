import ImageSources
import Messages
import Synchronization

/// What all threads of one pass share: budgets, progress, and whether to stop.
final class PassState: Sendable {
  let limits: ReadingLimits
  private let uncompressedBytes = Atomic<Int64>(0)
  private let entries = Atomic<Int>(0)
  private let nameByteCount = Atomic<Int>(0)
  private let collectedBytes = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)
  private let completed: Locked<Int64>
  private let totalBytes: Int64
  private let report: (@Sendable (ReadingProgress) -> Void)?

  /// Begins a pass over `totalBytes` stored bytes.
  init(limits: ReadingLimits, totalBytes: Int64, progress: (@Sendable (ReadingProgress) -> Void)?) {
    self.limits = limits
    self.totalBytes = totalBytes
    report = progress
    completed = Locked(0)
  }

  /// Makes every thread stop soon.
  func stop() { stopped.store(true, ordering: .relaxed) }

  /// Whether to stop.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Counts uncompressed bytes.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  func addUncompressed(_ count: Int64) throws(ImageReadingError) {
    let sum = uncompressedBytes.add(count, ordering: .relaxed).newValue
    guard sum <= limits.maximumUncompressedBytes else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "the layers have more than \(limits.maximumUncompressedBytes) bytes together when uncompressed",
        bound: .uncompressedBytes)
    }
  }

  /// Counts an entry and the bytes of its name.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  func addEntry(nameBytes bytes: Int) throws(ImageReadingError) {
    guard entries.add(1, ordering: .relaxed).newValue <= limits.maximumEntryCount else {
      throw tooManyEntries
    }
    guard nameByteCount.add(bytes, ordering: .relaxed).newValue <= limits.maximumNameBytes else {
      throw tooManyNameBytes
    }
  }

  /// Counts entries and the bytes of their names.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  func addEntries(of log: LayerLog) throws(ImageReadingError) {
    guard
      entries.add(log.count, ordering: .relaxed).newValue <= limits.maximumEntryCount
    else { throw tooManyEntries }
    guard nameByteCount.add(log.nameBytes, ordering: .relaxed).newValue <= limits.maximumNameBytes else {
      throw tooManyNameBytes
    }
  }

  private var tooManyEntries: ImageReadingError {
    ImageReadingError(
      code: .limitExceeded, why: "the layers have more than \(limits.maximumEntryCount) entries together",
      bound: .entryCount)
  }

  private var tooManyNameBytes: ImageReadingError {
    ImageReadingError(
      code: .limitExceeded,
      why: "the names in the layers take more than \(limits.maximumNameBytes) bytes together")
  }

  /// Counts the memory of what collectors made of a file.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  func addCollected(_ values: [String: any Sendable]) throws(ImageReadingError) {
    let bytes = values.values.reduce(0) {
      $0 + CollectedValues.overheadBytes + (($1 as? any MemoryHolding)?.heldBytes ?? 0)
    }
    guard collectedBytes.add(bytes, ordering: .relaxed).newValue <= limits.maximumCollectedBytes else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "the files that are looked into take more than \(limits.maximumCollectedBytes) bytes together")
    }
  }

  /// Counts stored bytes and reports.
  func addProgress(_ count: Int64) {
    guard let report else { return }
    completed.withLock { completed in
      completed += count
      report(ReadingProgress(completedBytes: completed, totalBytes: totalBytes))
    }
  }
}
