import Glibc
import ImageMeasuring
import ImageReading
import Synchronization
import TextLayout

/// How far measuring has come, on one line of a terminal.
final class ProgressLine: MeasuringObserver {
  /// The shortest time between two states that are shown: a tenth of a second.
  private static let nanosecondsBetween: UInt64 = 100_000_000
  /// The most bytes of an image's name that are shown.
  private static let maximumNameBytes = 60

  private let lastShown = Mutex<UInt64>(0)

  /// Begins; nil when standard error is no terminal, where a line that changes is of no use.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
  }

  /// Shows a state, unless one was shown just now.
  func reading(_ image: String, _ progress: ReadingProgress) {
    lastShown.withLock { last in
      let now = monotonicNanoseconds()
      guard now - last >= Self.nanosecondsBetween, progress.totalBytes > 0 else { return }
      last = now
      let percent = min(100, progress.completedBytes * 100 / progress.totalBytes)
      let done = progress.completedBytes / 1_000_000
      let all = progress.totalBytes / 1_000_000
      let name = VisibleText.line(image, maximumBytes: Self.maximumNameBytes)
      Self.write("\r\u{1B}[K\(name): \(percent) % (\(done) of \(all) MB)")
    }
  }

  /// Takes the line away.
  func ended(_ image: String) {
    lastShown.withLock { last in
      if last > 0 { Self.write("\r\u{1B}[K") }
      last = 0
    }
  }

  private func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
  }
}
