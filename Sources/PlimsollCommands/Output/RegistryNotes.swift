import HTTPTransfer
import Messages
import Synchronization

/// What happens on the way to registries, as notes for people on standard error.
final class RegistryNotes: Sendable {
  /// Those of this run.
  static let shared = RegistryNotes()

  private let limits = Mutex<[HTTPOrigin: HTTPRateLimit]>([:])

  /// Tells what somebody who waits wants to know, and keeps how many requests are left.
  func note(_ event: HTTPEvent) {
    switch event {
    case .waiting(let origin, let milliseconds):
      StandardError.say("note: \(origin.authority) asks to wait; waiting \((milliseconds + 999) / 1000) s")
    case .retrying(let origin, let why): StandardError.say("note: \(origin.authority): \(why); trying again")
    case .resuming(let origin, let byte):
      StandardError.say("note: \(origin.authority): the connection ended; going on from byte \(byte)")
    case .rateLimit(let origin, let limit): limits.withLock { $0[origin] = limit }
    }
  }

  /// Tells how many requests each registry still takes, where it said so.
  func tellLimits() {
    let limits = limits.withLock { $0 }
    for (origin, limit) in limits.sorted(by: { $0.key.description < $1.key.description }) {
      StandardError.say("note: \(origin.authority): \(limit)")
    }
  }
}
