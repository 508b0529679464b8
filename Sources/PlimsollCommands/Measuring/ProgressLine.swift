import ComparisonModel
import Glibc
import ImageMeasuring
import ImageReading
import Messages
import Synchronization
import TextLayout

/// How far measuring has come, on one line of a terminal: of a list also how many images are done, how fast it goes,
/// and what waits for what.
final class ProgressLine: MeasuringObserver {
  /// The shortest time between two states that are shown: a tenth of a second.
  private static let nanosecondsBetween: UInt64 = 100_000_000
  /// The most bytes of an image's name that are shown.
  private static let maximumNameBytes = 60

  private struct State {
    var lastShown: UInt64 = 0
    var reading: [String: ReadingProgress] = [:]
    var endedBytes: Int64 = 0
    var run: RunState?
  }

  private let names: Int?
  private let began: UInt64
  private let state = Mutex(State())

  /// Begins with so many names, where that is known; nil when standard error is no terminal, where a line that
  /// changes is of no use.
  init?(names: Int?) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.names = names
    began = Self.monotonicNanoseconds()
  }

  func reading(_ image: String, _ progress: ReadingProgress) {
    state.withLock { state in
      state.reading[image] = progress
      show(&state)
    }
  }

  func ended(_ image: String) {
    state.withLock { state in
      state.endedBytes += state.reading.removeValue(forKey: image)?.completedBytes ?? 0
      // What is said next begins on a line of its own.
      if state.lastShown > 0 { Self.write("\r\u{1B}[K") }
      state.lastShown = 0
    }
  }

  func waiting(_ run: RunState) {
    state.withLock { state in
      state.run = run
      if run.running == 0, state.lastShown > 0 { Self.write("\r\u{1B}[K") }
    }
  }

  /// Shows the state, unless one was shown just now.
  private func show(_ state: inout State) {
    let now = Self.monotonicNanoseconds()
    guard now - state.lastShown >= Self.nanosecondsBetween else { return }
    state.lastShown = now
    let parts = [list(state), speed(state, now), largest(state), waiting(state)].compactMap(\.self)
    Self.write("\r\u{1B}[K" + parts.joined(separator: "; ").text(by: .ofReader))
  }

  private func list(_ state: State) -> Message? {
    guard names != 1, let run = state.run else { return nil }
    let delivered = DigitGroups.text(of: Int64(run.delivered))
    return names.map { "\(delivered) of \(DigitGroups.text(of: Int64($0))) names" } ?? "\(delivered) names"
  }

  private func speed(_ state: State, _ now: UInt64) -> Message? {
    let bytes = state.reading.values.reduce(state.endedBytes) { $0 + $1.completedBytes }
    let milliseconds = Int64((now - began) / 1_000_000)
    guard bytes > 0, milliseconds > 0 else { return nil }
    return "\(ByteCount(bytes).approximateText), \(ByteCount(bytes / milliseconds * 1000).approximateText)/s"
  }

  /// The image that has the most left to read.
  private func largest(_ state: State) -> Message? {
    let left = state.reading.max {
      ($0.value.totalBytes - $0.value.completedBytes, $1.key)
        < ($1.value.totalBytes - $1.value.completedBytes, $0.key)
    }
    guard let (image, progress) = left, progress.totalBytes > 0 else { return nil }
    let percent = min(100, progress.completedBytes * 100 / progress.totalBytes)
    let name = VisibleText.line(image, maximumBytes: Self.maximumNameBytes)
    return "\(name): \(percent) % of \(ByteCount(progress.totalBytes).approximateText)"
  }

  private func waiting(_ state: State) -> Message? {
    guard let run = state.run, run.waiting > 0, let blocking = run.blocking else { return nil }
    return "\(run.waiting) wait for \(VisibleText.line(blocking, maximumBytes: Self.maximumNameBytes))"
  }

  private static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
  }
}
