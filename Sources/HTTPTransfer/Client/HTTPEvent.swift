public import Messages

/// What happens on the way to an answer, for whoever shows it.
public enum HTTPEvent: Hashable, Sendable {
  /// Requests to an origin wait, because it asked for that.
  case waiting(HTTPOrigin, milliseconds: Int64)
  /// A request is tried again.
  case retrying(HTTPOrigin, why: Message)
  /// A body is gone on with from a byte on.
  case resuming(HTTPOrigin, byte: Int64)
  /// How many requests an origin still takes.
  case rateLimit(HTTPOrigin, HTTPRateLimit)
}
