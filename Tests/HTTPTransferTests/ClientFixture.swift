import HTTPFixtures
import HTTPTransfer
import Synchronization
import Testing

/// A clock that only moves when somebody waits.
final class StillClock: Sendable {
  private let time = Mutex<Int64>(0)
  private let waits = Mutex<[Int64]>([])

  /// What was waited for, in milliseconds.
  var waited: [Int64] { waits.withLock { $0 } }

  var clock: HTTPClock {
    HTTPClock {
      self.time.withLock { $0 }
    } sleep: { milliseconds in
      guard milliseconds > 0 else { return }
      self.time.withLock { $0 += milliseconds }
      self.waits.withLock { $0.append(milliseconds) }
    }
  }
}

/// What happened on the way.
final class EventLog: Sendable {
  private let log = Mutex<[HTTPEvent]>([])
  var events: [HTTPEvent] { log.withLock { $0 } }
  func add(_ event: HTTPEvent) { log.withLock { $0.append(event) } }
}

extension HTTPLimits {
  /// Bounds that a test reaches quickly.
  static var quick: HTTPLimits {
    var limits = HTTPLimits()
    limits.firstByteMilliseconds = 300
    limits.silenceMilliseconds = 300
    limits.connectMilliseconds = 2000
    return limits
  }
}

extension HTTPResponse {
  /// The rest of the body.
  func rest(pieceBytes: Int = 1000) throws(HTTPError) -> [UInt8] {
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      guard count > 0 else { return all }
      all += Array(buffer[..<count])
    }
  }
}

/// Bytes that no two places of are alike.
func pattern(_ count: Int) -> [UInt8] {
  var state: UInt32 = 1
  return (0..<count).map { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return UInt8(truncatingIfNeeded: state >> 24)
  }
}

/// An address of a server.
func url(_ server: HTTPFixtureServer, _ path: String = "/") throws -> HTTPURL {
  try #require(HTTPURL(server.address(path)))
}
