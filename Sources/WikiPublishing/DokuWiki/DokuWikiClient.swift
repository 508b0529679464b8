import FoundationEssentials
import HTTPTransfer
import Messages

/// The XML-RPC interface of one DokuWiki.
struct DokuWikiClient {
  /// The most bytes of an answer: 16 MiB.
  static let maximumBytes = TaggedText.maximumBytes
  static let addressSuggestion: Message =
    "give the address of xmlrpc.php, such as https://wiki.example.org/lib/exe/xmlrpc.php"

  private let url: HTTPURL
  private let http: HTTPClient
  private let authorization: HTTPField?

  init(_ url: HTTPURL, _ credentials: WikiCredentials, http: HTTPClient) {
    self.url = url
    self.http = http
    authorization = .basic(credentials)
  }

  /// Calls a method, and gives its value.
  ///
  /// - Throws: ``PublishingError`` where the wiki refuses, or does not answer so.
  func call(_ method: String, _ arguments: [XMLRPCValue], at place: String) throws(PublishingError)
    -> XMLRPCValue
  {
    switch try answer(method, arguments, at: place) {
    case .value(let value): return value
    case .fault(let code, let text): throw Self.refusal(code, text, at: place)
    }
  }

  /// Calls a method, and gives what the wiki answers, also where it refuses.
  func answer(
    _ method: String, _ arguments: [XMLRPCValue], at place: String
  ) throws(PublishingError) -> XMLRPCAnswer {
    let parameters = arguments.map { "<param>\($0.xml)</param>" }.joined()
    let body =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodCall><methodName>\(method)</methodName><params>\(parameters)</params></methodCall>"
    let fields = [HTTPField("Content-Type", "text/xml; charset=utf-8"), HTTPField("User-Agent", "plimsoll")]
    let request = HTTPRequest(
      .post, url, fields: fields.compactMap { $0 }, authorization: authorization, body: Array(body.utf8))
    do throws(HTTPError) {
      let answer = try http.document(request, maximumBytes: Self.maximumBytes, "answer of the wiki")
      guard let read = XMLRPCAnswer(answer.body) else {
        throw HTTPError(
          .malformed, at: url.origin.authority,
          why:
            "it answers with status \(answer.head.status), and not as the XML-RPC interface of DokuWiki does",
          suggestion: Self.addressSuggestion)
      }
      // Releases up to 2023 answer a fault with a record of nothing, and a status where they refuse the user.
      guard read == .value(.record([:])) else { return read }
      return .fault(code: [401, 403].contains(answer.head.status) ? -32604 : 0, text: "it does not say why")
    } catch {
      throw PublishingError(.wiki, at: error.place, why: error.why, suggestion: error.suggestion)
    }
  }

  /// What the numbers of DokuWiki's faults mean.
  private static func refusal(_ code: Int, _ text: String, at place: String) -> PublishingError {
    let told = String(
      text.unicodeScalars.prefix(300).map { $0.properties.generalCategory == .control ? " " : Character($0) })
    return switch code {
    case -32605:
      PublishingError(
        .wiki, at: place, why: "its XML-RPC interface is off",
        suggestion: "switch on the setting remote in its admin pages")
    case -32603, -32604, 111, 112:
      PublishingError(
        .credentials, at: place, why: "that user may not do this there (\(told))",
        suggestion:
          "look at the user and the password, at the wiki's setting remoteuser, and at its access control list"
      )
    case 133:
      PublishingError(
        .movedOn, at: place, why: "somebody is editing the page", suggestion: "apply the plan later")
    case 134:
      PublishingError(
        .wiki, at: place, why: "the wiki's list of blocked words refuses the page",
        suggestion: "look at the wiki's wordblock.conf")
    default: PublishingError(.wiki, at: place, why: "the wiki refuses (\(code)): \(told)")
    }
  }
}
