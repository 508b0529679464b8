internal import Synchronization

/// Sessions that are free, by the origin that they have a connection to.
final class HTTPSessionPool: Sendable {
  /// The most free sessions that are kept: 16. Each has a buffer of 128 KiB.
  static let maximumFreeSessions = 16

  private let free = Mutex<[(origin: HTTPOrigin, session: HTTPSession)]>([])

  /// A session, where possible one with a connection to the origin; nil where libcurl is missing.
  func take(for origin: HTTPOrigin) -> HTTPSession? {
    let kept = free.withLock { free in
      free.lastIndex { $0.origin == origin }.map { free.remove(at: $0).session }
    }
    return kept ?? HTTPSession()
  }

  /// Takes a session back whose transfer has ended.
  func giveBack(_ session: HTTPSession, _ origin: HTTPOrigin) {
    session.close()
    free.withLock { free in
      free.append((origin, session))
      if free.count > Self.maximumFreeSessions { free.removeFirst() }
    }
  }
}
