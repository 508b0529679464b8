import Dispatch

/// Runs what waits long for other programs on a thread of its own.
///
/// Tests share as many threads as the machine has processors: one that sleeps there until a browser or a cluster has
/// ended keeps a processor idle.
public func aside<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
  }
}
