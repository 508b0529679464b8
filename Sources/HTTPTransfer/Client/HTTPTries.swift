import Messages

/// How often a request was tried, and how long it waited because it was asked to.
struct HTTPTries {
  /// What to do after an answer.
  enum Verdict {
    /// It is the answer.
    case take
    /// The same again, after a time in milliseconds.
    case repeatLater(Int64)
    /// All requests to its origin wait for a time in milliseconds, then the same again.
    case holdOrigin(Int64)
  }

  let limits: HTTPLimits
  private var failures = 0
  private var timeouts = 0
  private var waitedMilliseconds: Int64 = 0

  /// Whether a status of a server that could not answer lets it be asked again.
  private let mayRepeat: Bool

  init(limits: HTTPLimits, method: HTTPRequest.Method = .get) {
    self.limits = limits
    // Whether what was given had its effect already, such a status leaves open.
    mayRepeat = limits.repeatsServerFaults || !method.gives
  }

  /// How long to wait after a failure, in milliseconds; nil where it is final.
  mutating func pause(after error: HTTPError) -> Int64? {
    failures += 1
    if error.code == .timedOut { timeouts += 1 }
    guard error.isTransient, failures < limits.maximumAttempts, timeouts < limits.maximumTimeouts else {
      return nil
    }
    return limits.delayMilliseconds(after: failures)
  }

  /// What to do after an answer.
  ///
  /// - Throws: ``HTTPError`` with code `rateLimited` or `unavailable` where all patience is at an end.
  mutating func judge(_ head: HTTPResponseHead) throws(HTTPError) -> Verdict {
    switch head.status {
    case 429: return try patience(head)
    case 503 where head.fields["retry-after"] != nil && mayRepeat: return try patience(head)
    case 408, 500, 502, 503, 504:
      guard limits.repeatsServerFaults else { return .take }
      failures += 1
      guard failures < limits.maximumAttempts else {
        throw HTTPError(
          .unavailable, at: head.url.origin.authority,
          why: "it answers \(head.status), after \(failures) tries")
      }
      return .repeatLater(limits.delayMilliseconds(after: failures))
    default: return .take
    }
  }

  private mutating func patience(_ head: HTTPResponseHead) throws(HTTPError) -> Verdict {
    failures += 1
    let asked = HTTPPace.retryAfter(head.fields)
    // Who is asked to wait for no time at all would ask for ever.
    let time = max(asked ?? limits.delayMilliseconds(after: failures), limits.retryMilliseconds)
    let (total, overflows) = waitedMilliseconds.addingReportingOverflow(time)
    // Without a time that was asked for, the waits grow, and their number is bounded as that of other tries.
    guard !overflows, total <= limits.maximumPatienceMilliseconds,
      asked != nil || failures < limits.maximumAttempts
    else { throw Self.exhausted(head, asked) }
    waitedMilliseconds = total
    return .holdOrigin(time)
  }

  private static func exhausted(_ head: HTTPResponseHead, _ asked: Int64?) -> HTTPError {
    let isLimit = head.status == 429
    var why: Message = isLimit ? "it takes no more requests for now" : "it answers \(head.status)"
    if let asked { why += ", and asks to wait for \(asked / 1000) seconds" }
    if let limit = HTTPRateLimit(head.fields) { why += "; \(limit)" }
    return HTTPError(
      isLimit ? .rateLimited : .unavailable, at: head.url.origin.authority, why: why,
      suggestion: isLimit ? "Log in to be given more, or come back later" : nil)
  }
}
