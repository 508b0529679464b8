internal import CHTTPShim
internal import Synchronization

/// Which origins asked to be left alone, and until when: only requests to those wait.
final class HTTPPace: Sendable {
  private let clock: HTTPClock
  private let notBefore = Mutex<[HTTPOrigin: Int64]>([:])

  init(clock: HTTPClock) {
    self.clock = clock
  }

  /// How long a request to an origin has to wait now, in milliseconds.
  func waitMilliseconds(for origin: HTTPOrigin) -> Int64 {
    let moment = notBefore.withLock { $0[origin] }
    return moment.map { max(0, $0 - clock.now()) } ?? 0
  }

  /// Lets all requests to an origin wait.
  func hold(_ origin: HTTPOrigin, milliseconds: Int64) {
    let moment = clock.now() + milliseconds
    notBefore.withLock { $0[origin] = max($0[origin] ?? 0, moment) }
  }

  /// What an answer asks for with `Retry-After`, in milliseconds; nil where it asks for nothing.
  ///
  /// A date is taken from the answer's own: the clocks of both sides need not agree. RFC 9110, section 10.2.3.
  static func retryAfter(_ fields: HTTPFields) -> Int64? {
    guard let text = fields["retry-after"] else { return nil }
    if let seconds = Int64(text) { return seconds >= 0 ? min(seconds, Int64.max / 2000) * 1000 : nil }
    let until = hs_date(text)
    guard until >= 0, let date = fields["date"].map({ hs_date($0) }), date >= 0 else { return nil }
    return max(0, min(until - date, Int64.max / 2000)) * 1000
  }
}
