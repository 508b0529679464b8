internal import Glibc

/// How time passes, in milliseconds from any moment on: the system's way, or that of a test.
public struct HTTPClock: Sendable {
  /// The present.
  public var now: @Sendable () -> Int64
  /// Passes a time without doing anything.
  public var sleep: @Sendable (Int64) -> Void

  /// Makes a clock.
  public init(now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// The system's clock that never jumps.
  public static let system = HTTPClock {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  } sleep: { milliseconds in
    var time = timespec(tv_sec: Int(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
    var rest = timespec()
    while nanosleep(&time, &rest) != 0 && errno == EINTR { time = rest }
  }
}
