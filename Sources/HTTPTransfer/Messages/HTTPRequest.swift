/// What is asked of a server.
public struct HTTPRequest: Sendable {
  /// What is done with the address.
  public enum Method: String, Hashable, Sendable {
    /// Gives its content.
    case get = "GET"
    /// Gives the head of its content alone.
    case head = "HEAD"
    /// Gives it something.
    case post = "POST"
    /// Puts something in the place of what is there.
    case put = "PUT"

    /// Whether something is given: a request that may have had its effect already is not sent again, but where the
    /// server says that it took nothing.
    public var gives: Bool { self == .post || self == .put }
  }

  /// What is done.
  public var method: Method
  /// The address.
  public var url: HTTPURL
  /// Fields that go to any origin.
  public var fields: [HTTPField]
  /// The credentials: sent to the origin of ``url`` alone, never where a redirect leads elsewhere.
  public var authorization: HTTPField?
  /// What is given with ``Method/post`` and ``Method/put``.
  public var body: [UInt8]

  /// Makes a request.
  public init(
    _ method: Method = .get, _ url: HTTPURL, fields: [HTTPField] = [], authorization: HTTPField? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.fields = fields
    self.authorization = authorization
    self.body = body
  }
}
