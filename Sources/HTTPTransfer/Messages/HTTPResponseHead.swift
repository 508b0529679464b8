/// The head of an answer.
public struct HTTPResponseHead: Hashable, Sendable {
  /// The status: 200. RFC 9110, section 15.
  public var status: Int
  /// The fields.
  public var fields: HTTPFields
  /// The address that answered, after redirects.
  public var url: HTTPURL

  /// Makes a head of its parts.
  public init(status: Int, fields: HTTPFields, url: HTTPURL) {
    self.status = status
    self.fields = fields
    self.url = url
  }

  /// The type of the body without its parameters, in lower case; nil where it is not said.
  public var contentType: String? {
    fields["content-type"]?.split(separator: ";").first.map {
      $0.lowercased().filter { !$0.isWhitespace }
    }
  }

  /// Where a redirect leads to; nil where this is none.
  var redirection: String? {
    [301, 302, 303, 307, 308].contains(status) ? fields["location"] : nil
  }
}
