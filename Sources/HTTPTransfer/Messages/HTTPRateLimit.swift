public import Messages

/// How many requests a server still takes: the fields `ratelimit-limit` and `ratelimit-remaining`.
///
/// As Docker Hub sends them: `ratelimit-remaining: 76;w=21600`. draft-ietf-httpapi-ratelimit-headers.
public struct HTTPRateLimit: Hashable, Sendable, MessageConvertible {
  /// The requests that are taken within the window; nil where that is not said.
  public var limit: Int?
  /// The requests that are left.
  public var remaining: Int
  /// The window in seconds; nil where that is not said.
  public var windowSeconds: Int?

  /// Reads the fields of an answer; nil where it says nothing.
  public init?(_ fields: HTTPFields) {
    guard let (remaining, window) = fields["ratelimit-remaining"].flatMap(Self.amount) else { return nil }
    let total = fields["ratelimit-limit"].flatMap(Self.amount)
    self.limit = total?.amount
    self.remaining = remaining
    self.windowSeconds = window ?? total?.window
  }

  /// The message in English.
  public var description: String { message.description }

  /// `76 of 100 requests are left in 21600 seconds`.
  public var message: Message {
    switch (limit, windowSeconds) {
    case (let limit?, let window?): "\(remaining) of \(limit) requests are left in \(window) seconds"
    case (let limit?, nil): "\(remaining) of \(limit) requests are left"
    case (nil, let window?): "\(remaining) requests are left in \(window) seconds"
    case (nil, nil): "\(remaining) requests are left"
    }
  }

  private static func amount(_ text: String) -> (amount: Int, window: Int?)? {
    let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
    guard let amount = parts.first.flatMap({ Int($0) }), amount >= 0 else { return nil }
    let window = parts.dropFirst().first { $0.hasPrefix("w=") }.flatMap { Int($0.dropFirst(2)) }
    return (amount, window)
  }
}
