import FoundationEssentials
import HTTPTransfer
import Messages

/// The REST API of one site of Confluence Cloud.
///
/// What reads is asked again where a server fails for the moment; what writes is sent again only where the server says
/// that it takes no more requests for now (429).
struct ConfluenceClient {
  /// The most bytes of an answer: a page as large as Confluence takes, and its JSON, 32 MiB.
  static let maximumBytes = 32 << 20
  /// The most pages of a list that are read, of up to 100 entries each.
  static let maximumListPages = 100
  /// The most redirects to a file.
  static let maximumFileRedirects = 3

  /// Where the site is: `https://example.atlassian.net/wiki`.
  let address: String
  private let http: HTTPClient
  /// For files, which lie elsewhere: a redirect is followed, without credentials where it leads to another origin.
  private let files: HTTPClient
  private let authorization: HTTPField?

  init(_ address: String, _ credentials: WikiCredentials, http: HTTPClient) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    self.http = http
    var limits = http.limits
    limits.maximumRedirects = Self.maximumFileRedirects
    files = HTTPClient(access: http.access, limits: limits)
    authorization = .basic(credentials)
  }

  /// Gets what an address below the site's answers; nil where there is no such thing, or none that may be seen.
  func get<Answer: Decodable>(
    _ type: Answer.Type, _ path: String, _ parameters: [(String, String)] = []
  ) throws(PublishingError) -> Answer? {
    let query = parameters.isEmpty ? "" : "?" + FormText.encoded(parameters)
    let answer = try send(.get, path + query)
    if answer.status == 404 { return nil }
    return try decode(type, answer.taken(), at: path)
  }

  /// Gets all entries of a list.
  func list<Item: Decodable>(
    _ type: Item.Type, _ path: String, _ parameters: [(String, String)] = []
  ) throws(PublishingError) -> [Item] {
    var items: [Item] = []
    var parameters = parameters
    for _ in 0..<Self.maximumListPages {
      guard let part = try get(ListAnswer<Item>.self, path, parameters) else { return items }
      items += part.results
      guard let next = part.links?.next else { return items }
      // The link leaves out what an address before the site's may have: only how it goes on is taken from it.
      parameters.removeAll { ["cursor", "start"].contains($0.0) }
      parameters += Self.position(in: next)
    }
    throw PublishingError(
      .wiki, at: address, why: "the list \(path) has more than \(Self.maximumListPages) pages")
  }

  private static func position(in link: String) -> [(String, String)] {
    let query = link.split(separator: "?", maxSplits: 1).last ?? ""
    return query.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map { FormText.decoded(String($0)) }
      return parts.count == 2 && ["cursor", "start"].contains(parts[0]) ? (parts[0], parts[1]) : nil
    }
  }

  /// Sends something as JSON, and gives the answer.
  func give<Answer: Decodable>(
    _ method: HTTPRequest.Method, _ type: Answer.Type, _ path: String, _ content: some Encodable,
    at place: String
  ) throws(PublishingError) -> Answer {
    let body: [UInt8]
    do {
      body = Array(try JSONEncoder().encode(content))
    } catch {
      throw PublishingError(.wiki, at: place, why: "what is to be sent cannot be written as JSON: \(error)")
    }
    let fields = [HTTPField("Content-Type", "application/json")].compactMap { $0 }
    return try decode(type, try send(method, path, fields, body, at: place).taken(), at: place)
  }

  /// Attaches a file to a page, or a new version of it where there is one of that name. Other files stay.
  func attach(
    _ name: String, _ content: String, type: String, toPage page: String, comment: String, at place: String
  )
    throws(PublishingError)
  {
    var form = MultipartForm(digest: TextDigest.sha256(content))
    form.add("file", file: name, type: type, Array(content.utf8))
    form.add("minorEdit", "true")
    form.add("comment", comment)
    form.end()
    // Without the second field Confluence takes a form for one that a foreign page sends.
    let fields = [form.contentType, HTTPField("X-Atlassian-Token", "nocheck")].compactMap { $0 }
    _ = try send(.put, "/rest/api/content/\(page)/child/attachment", fields, form.body, at: place)
      .taken()
  }

  /// The content of an attached file. Confluence redirects to the store of its files, which is sent no credentials.
  func content(of attachment: AttachmentAnswer, at place: String) throws(PublishingError) -> String {
    guard let link = attachment.downloadLink, link.hasPrefix("/") else {
      throw PublishingError(.wiki, at: place, why: "it does not say where the file can be fetched")
    }
    let bytes = try send(.get, link, at: place, isFile: true).taken()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PublishingError(
        .conflict, at: place, why: "a file of this name is attached, and it is no picture of plimsoll's",
        suggestion: "rename that file in Confluence")
    }
    return text
  }

  private func decode<Answer: Decodable>(
    _ type: Answer.Type, _ body: [UInt8], at place: String
  ) throws(PublishingError) -> Answer {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw PublishingError(
        .wiki, at: place, why: "it does not answer as the REST API of Confluence Cloud does",
        suggestion: ConfluenceSpace.addressSuggestion)
    }
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [HTTPField] = [], _ body: [UInt8] = [],
    at place: String? = nil, isFile: Bool = false
  ) throws(PublishingError) -> ConfluenceAnswer {
    guard let url = HTTPURL(address + path) else {
      throw PublishingError(
        .file, at: address, why: "this is no address of a site of Confluence",
        suggestion: ConfluenceSpace.addressSuggestion)
    }
    let request = HTTPRequest(
      method, url, fields: [HTTPField("User-Agent", "plimsoll")].compactMap { $0 } + fields,
      authorization: authorization, body: body)
    do throws(HTTPError) {
      let answer = try (isFile ? files : http).document(request, maximumBytes: Self.maximumBytes, "answer")
      return ConfluenceAnswer(
        status: answer.head.status, body: answer.body, isWrite: method.gives, place: place ?? address)
    } catch {
      let isUnknown = method.gives && error.isTransient
      throw PublishingError(
        .wiki, at: place ?? error.place,
        why: isUnknown ? "\(error.why); whether the page was written is not known" : error.why,
        suggestion: isUnknown ? "plan anew: the plan tells what is still to be written" : error.suggestion)
    }
  }
}
