public import Messages

/// Sends requests and hands their answers over, within bounds; several threads may use it at once.
///
/// Redirects are followed here, not by libcurl: credentials stay at the origin they were for, and no redirect leads
/// to a plain address that may not be used. What failed for the moment is tried again, after a wait; an origin
/// that asks for time (status 429 or 503 with `Retry-After`) gets it, and only requests to it wait.
///
/// Calls block their thread.
public final class HTTPClient: Sendable {
  /// How origins are reached.
  public let access: HTTPAccess
  /// The bounds.
  public let limits: HTTPLimits
  private let pool = HTTPSessionPool()
  private let clock: HTTPClock
  private let pace: HTTPPace
  private let observe: @Sendable (HTTPEvent) -> Void

  /// Makes a client.
  /// - Parameter observe: told what happens on the way, from any thread.
  public init(
    access: HTTPAccess = HTTPAccess(), limits: HTTPLimits = HTTPLimits(),
    clock: HTTPClock = .system, observe: @escaping @Sendable (HTTPEvent) -> Void = { _ in }
  ) {
    self.access = access
    self.limits = limits
    self.clock = clock
    pace = HTTPPace(clock: clock)
    self.observe = observe
  }

  /// Sends a request, and gives its answer with the body still to be read.
  ///
  /// - Returns: an answer of any status, save redirects, 429, and those of servers that ask to come back later.
  /// - Throws: ``HTTPError`` when no answer comes, or none that can be used.
  public func send(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
    var tries = HTTPTries(limits: limits, method: request.method)
    while true {
      do throws(HTTPError) {
        let response = try follow(request)
        if let limit = HTTPRateLimit(response.head.fields) {
          observe(.rateLimit(response.head.url.origin, limit))
        }
        let origin = response.head.url.origin
        let time: Int64
        switch try tries.judge(response.head) {
        case .take: return response
        case .repeatLater(let milliseconds): time = milliseconds
        case .holdOrigin(let milliseconds):
          // The wait comes before the next request to it, whoever sends that.
          pace.hold(origin, milliseconds: milliseconds)
          time = 0
        }
        response.close()
        observe(.retrying(origin, why: "it answers \(response.head.status)"))
        clock.sleep(time)
      } catch {
        guard !request.method.gives, let delay = tries.pause(after: error) else { throw error }
        observe(.retrying(request.url.origin, why: error.why))
        clock.sleep(delay)
      }
    }
  }

  /// Sends a request, and gives the whole of its answer.
  ///
  /// - Throws: ``HTTPError`` as ``send(_:)``, and with code `limitExceeded` where the body has more bytes.
  public func document(
    _ request: HTTPRequest, maximumBytes: Int, _ what: Message
  ) throws(HTTPError) -> (head: HTTPResponseHead, body: [UInt8]) {
    var tries = HTTPTries(limits: limits, method: request.method)
    while true {
      let response = try send(request)
      do throws(HTTPError) {
        return (response.head, try response.bytes(maximumBytes: maximumBytes, what))
      } catch {
        guard !request.method.gives, let delay = tries.pause(after: error) else { throw error }
        observe(.retrying(response.head.url.origin, why: error.why))
        clock.sleep(delay)
      }
    }
  }

  /// Tells whoever watches that a body is gone on with.
  func tell(_ event: HTTPEvent) { observe(event) }

  /// Passes the time until another try.
  func rest(afterFailures count: Int) { clock.sleep(limits.delayMilliseconds(after: count)) }
}

extension HTTPClient {
  /// Sends a request, and follows where its answers lead.
  private func follow(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
    var request = request
    for _ in 0...limits.maximumRedirects {
      let response = try exchange(request)
      guard let location = response.head.redirection else { return response }
      response.close()
      guard let target = request.url.resolving(location) else {
        throw HTTPError(
          .badRedirect, at: request.url.origin.authority, why: "it redirects to what is no http address")
      }
      if request.url.origin.scheme == .https, target.origin.scheme == .http {
        throw HTTPError(
          .badRedirect, at: request.url.origin.authority,
          why:
            "it redirects to a plain address at \(target.origin.authority), which anyone on the way can read")
      }
      if target.origin != request.url.origin { request.authorization = nil }
      request.url = target
    }
    throw HTTPError(
      .badRedirect, at: request.url.origin.authority,
      why: "it redirects more than \(limits.maximumRedirects) times")
  }

  /// Sends one request, once.
  private func exchange(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
    let origin = request.url.origin
    guard access.allows(origin) else {
      throw HTTPError(
        .plainRefused, at: origin.authority,
        why: "it would be spoken to in plain, which anyone on the way can read")
    }
    while case let time = pace.waitMilliseconds(for: origin), time > 0 {
      observe(.waiting(origin, milliseconds: time))
      clock.sleep(time)
    }
    guard let session = pool.take(for: origin) else {
      throw HTTPError(
        .libraryMissing, at: origin.authority, why: "libcurl, by which it would be reached, is not installed",
        suggestion: "Install libcurl.so.4 (on Debian: apt-get install libcurl4)")
    }
    let head = try session.open(request, access: access, limits: limits)
    return HTTPResponse(
      head, hasBody: request.method != .head, session: session, access: access, limits: limits, pool: pool)
  }
}
