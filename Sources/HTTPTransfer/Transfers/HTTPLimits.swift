/// The bounds of requests and answers.
public struct HTTPLimits: Hashable, Sendable {
  /// The most lines of an answer's head: 256. Servers send 10 to 30.
  public var maximumHeaderCount = 256
  /// The most bytes of an answer's head: 64 KiB.
  public var maximumHeaderBytes = 64 << 10
  /// The most redirects of one request: 8.
  public var maximumRedirects = 8
  /// How often one request is tried: 5 times.
  public var maximumAttempts = 5
  /// Whether a request is sent again that a server could not answer (status 500 and its kin). Otherwise that is the
  /// answer, in which it may say why, and what was given to a server is given again only where it says that it takes no
  /// more for now (429).
  public var repeatsServerFaults = true
  /// How often it is tried, when each time nothing came for too long: twice.
  public var maximumTimeouts = 2
  /// How often a body is gone on with after its connection ended: 100 times.
  public var maximumResumptions = 100
  /// How often it is gone on with, when no byte came since the last time: 5 times.
  public var maximumIdleResumptions = 5
  /// How often a body begins anew, where its server does not give a part of it: 3 times. What came before is read
  /// and passed over, so that a body travels 4 times at most.
  public var maximumRestarts = 3
  /// The longest that one request waits because it was asked to, in milliseconds: 5 minutes.
  public var maximumPatienceMilliseconds: Int64 = 300_000
  /// The longest time until a connection stands, in milliseconds: 20 seconds.
  public var connectMilliseconds: Int64 = 20_000
  /// The longest time until an answer's head is whole, once a connection stands, in milliseconds: 30 seconds.
  public var firstByteMilliseconds: Int64 = 30_000
  /// The longest time in which less than ``minimumBytes`` of a body come, in milliseconds: 30 seconds. Time in
  /// which nobody reads is not counted.
  public var silenceMilliseconds: Int64 = 30_000
  /// What must come of a body in ``silenceMilliseconds``: 1 KiB.
  public var minimumBytes = 1 << 10
  /// The wait before the second try, in milliseconds: half a second. It doubles with each try, and is drawn by lot
  /// between half of it and the whole, so that many who failed at once do not come back at once.
  public var retryMilliseconds: Int64 = 500
  /// The longest wait before another try that the server did not ask for, in milliseconds: 20 seconds.
  public var maximumRetryMilliseconds: Int64 = 20_000

  /// The default bounds.
  public init() {}

  /// How long to wait before a try.
  /// - Parameter attempt: the number of tries that failed, from 1.
  func delayMilliseconds(after attempt: Int) -> Int64 {
    let whole = min(maximumRetryMilliseconds, retryMilliseconds << Int64(min(max(0, attempt - 1), 16)))
    return whole > 1 ? Int64.random(in: (whole / 2)...whole) : whole
  }
}
