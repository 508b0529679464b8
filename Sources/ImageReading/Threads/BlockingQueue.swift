import Glibc

/// A queue of bounded length between two threads: a full one stops who pushes, an empty one who pops.
///
/// Unchecked `Sendable`: everything mutable is touched under the lock only.
final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let notEmpty = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let notFull = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let capacity: Int
  private var elements: [Element] = []
  private var isClosed = false

  /// Makes an empty queue for at most `capacity` elements.
  init(capacity: Int) {
    self.capacity = capacity
    elements.reserveCapacity(capacity)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(notEmpty, nil)
    pthread_cond_init(notFull, nil)
  }

  deinit {
    pthread_cond_destroy(notFull)
    pthread_cond_destroy(notEmpty)
    pthread_mutex_destroy(lock)
    notFull.deallocate()
    notEmpty.deallocate()
    lock.deallocate()
  }

  /// Adds an element, once there is room.
  func push(_ element: Element) {
    pthread_mutex_lock(lock)
    while elements.count >= capacity { pthread_cond_wait(notFull, lock) }
    elements.append(element)
    pthread_cond_signal(notEmpty)
    pthread_mutex_unlock(lock)
  }

  /// Takes the oldest element, once there is one; nil when the queue is closed and empty.
  func pop() -> Element? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while elements.isEmpty {
      if isClosed { return nil }
      pthread_cond_wait(notEmpty, lock)
    }
    let element = elements.removeFirst()
    pthread_cond_signal(notFull)
    return element
  }

  /// Says that no more elements come.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(notEmpty)
    pthread_mutex_unlock(lock)
  }
}
