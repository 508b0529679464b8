import Foundation

/// Runs what blocks on a thread of its own: targets wait for asynchronous work, which needs the pool's threads.
enum OwnThread {
  static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result { try body() }) }
      // What the program's own threads have.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }
}
