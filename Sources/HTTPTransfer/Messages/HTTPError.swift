public import Messages

/// Why a request brought no answer, or an answer that cannot be used.
public struct HTTPError: Error, Hashable, Sendable, MessageConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// libcurl is not installed.
    case libraryMissing
    /// There is no address for the host's name.
    case unresolvable
    /// Nothing listens there, or no way leads there.
    case unreachable
    /// Nothing came, or too little, for too long.
    case timedOut
    /// The connection ended before the answer did.
    case interrupted
    /// Its certificate is not trusted.
    case untrusted
    /// It does not speak TLS.
    case notTLS
    /// A file of certificates cannot be used.
    case certificateFiles
    /// The proxy refuses.
    case proxy
    /// What came is no HTTP, or not what was asked for.
    case malformed
    /// A body has another length than it must have: so many bytes, or more.
    case lengthDiffers(bytes: Int64)
    /// A bound of ``HTTPLimits`` is passed.
    case limitExceeded
    /// A redirect leads where it may not, or nowhere.
    case badRedirect
    /// The address may be reached over TLS only.
    case plainRefused
    /// It asks to wait for longer than is waited.
    case rateLimited
    /// It goes on failing with a status such as 503, however often it is asked.
    case unavailable
    /// The system refused something.
    case system
  }

  /// What is wrong.
  public var code: Code
  /// Where: the origin's authority, such as `localhost:5000`.
  public var place: String
  /// What is wrong, as a clause without the place and without its full stop. No credentials are in it.
  public var why: Message
  /// What to do about it, where something can be done.
  public var suggestion: Message?

  /// Makes an error.
  public init(_ code: Code, at place: String, why: Message, suggestion: Message? = nil) {
    self.code = code
    self.place = place
    self.why = why
    self.suggestion = suggestion
  }

  /// Whether the same request may succeed a moment later.
  public var isTransient: Bool {
    switch code {
    case .interrupted, .timedOut: true
    case .libraryMissing, .unresolvable, .unreachable, .untrusted, .notTLS, .certificateFiles, .proxy,
      .malformed, .lengthDiffers, .limitExceeded, .badRedirect, .plainRefused, .rateLimited, .unavailable,
      .system:
      false
    }
  }

  /// The message in English.
  public var description: String { message.description }

  /// The place and what is wrong.
  public var message: Message { "\(place): \(why)" }
}
