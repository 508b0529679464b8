import HTTPTransfer
import Synchronization

/// What happened on the way.
final class EventLog: Sendable {
  private let log = Mutex<[HTTPEvent]>([])
  var events: [HTTPEvent] { log.withLock { $0 } }
  func add(_ event: HTTPEvent) { log.withLock { $0.append(event) } }
}
