import Glibc
import Messages

/// A thread of the system.
///
/// The stages of reading a layer wait for one another. Swift's own concurrency has as many threads as the machine
/// has cores, and a waiting task keeps its thread: stages that wait would stop one another for good.
package struct WorkerThread {
  private let thread: pthread_t

  /// Starts a thread that does `work`.
  /// - Throws: ``ImageReadingError`` with code `system` when the system has no more threads.
  package init(_ work: @escaping @Sendable () -> Void) throws(ImageReadingError) {
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      throw ImageReadingError(code: .system, why: "no thread can be started (error \(status))")
    }
    self.thread = thread
  }

  /// Waits until the thread has ended.
  package func join() {
    pthread_join(thread, nil)
  }

  /// Does blocking work on a thread of its own, while the task waits without keeping one.
  package static func run<Value: Sendable>(
    _ work: @escaping @Sendable () -> Result<Value, ImageReadingError>
  ) async throws(ImageReadingError) -> Value {
    // The outcome goes through a lock: the thread sanitizer does not see what a continuation orders.
    let outcome = StageResult<Value>()
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      do throws(ImageReadingError) {
        let thread = try WorkerThread {
          outcome.set(work())
          continuation.resume()
        }
        pthread_detach(thread.thread)
      } catch {
        outcome.set(.failure(error))
        continuation.resume()
      }
    }
    return try outcome.take().get()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
