import Dispatch

/// How many layers are read at once, counted over all images that are read at the same time.
package final class LayerPermits: Sendable {
  /// How many.
  package let count: Int
  private let semaphore: DispatchSemaphore

  /// Makes so many permits; at least one.
  package init(_ count: Int) {
    self.count = max(1, count)
    semaphore = DispatchSemaphore(value: self.count)
  }

  /// Waits for a permit, does `work`, and gives the permit back. It blocks its thread.
  func withPermit<Value>(_ work: () -> Value) -> Value {
    semaphore.wait()
    defer { semaphore.signal() }
    return work()
  }
}
