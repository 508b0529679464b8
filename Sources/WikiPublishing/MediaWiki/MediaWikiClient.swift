import FoundationEssentials
import Glibc
import HTTPTransfer
import Messages
import Synchronization

/// The Action API of one wiki, with what it keeps of a login.
final class MediaWikiClient: Sendable {
  /// The most bytes of an answer: a page of the largest wikis and its JSON, 64 MiB.
  static let maximumBytes = 64 << 20
  /// How often a wiki that is behind (`maxlag`) is asked again.
  static let maximumLags = 5
  /// How long it is waited for in between, in seconds: what the manual of the API asks for.
  static let lagSeconds: UInt32 = 5

  private static let addressSuggestion: Message =
    "give the address of api.php, such as https://wiki.example.org/w/api.php"

  /// An answer that tells an error.
  struct Fault: Error {
    var code: String
    var info: String
  }

  private let url: HTTPURL
  private let http: HTTPClient
  private let cookies = Mutex<[String: String]>([:])
  /// Whether somebody is logged in: the wiki refuses to log in twice.
  let isLoggedIn = Mutex(false)
  /// What the account may do, once that was asked for.
  let rights = Mutex<Set<String>?>(nil)

  init(_ url: HTTPURL, http: HTTPClient) {
    self.url = url
    self.http = http
  }

  /// The host, for credentials.
  var host: String { url.origin.host }

  /// Asks, by POST, so that no page is in an address.
  ///
  /// - Parameter file: A file that goes with the question, and its name.
  func ask<Answer: Decodable>(
    _ type: Answer.Type, _ parameters: [(String, String)], file: (name: String, bytes: [UInt8])? = nil
  ) throws(PublishingError) -> Result<Answer, Fault> {
    for _ in 0..<Self.maximumLags {
      let body = try send(parameters + [("format", "json"), ("formatversion", "2")], file)
      guard let problem = try? JSONDecoder().decode(Problem.self, from: Data(body)) else {
        return .success(try decode(Answer.self, body))
      }
      guard problem.error.code == "maxlag" else {
        return .failure(Fault(code: problem.error.code, info: problem.error.info))
      }
      sleep(Self.lagSeconds)
    }
    return .failure(Fault(code: "maxlag", info: "the wiki's databases are behind"))
  }

  private struct Problem: Decodable {
    struct Error: Decodable {
      var code: String
      var info: String
    }
    var error: Error
  }

  private func decode<Answer: Decodable>(_ type: Answer.Type, _ body: [UInt8]) throws(PublishingError)
    -> Answer
  {
    do {
      return try JSONDecoder().decode(Answer.self, from: Data(body))
    } catch {
      throw PublishingError(
        .wiki, at: url.text, why: "it does not answer as the Action API of MediaWiki does",
        suggestion: Self.addressSuggestion)
    }
  }

  private func send(
    _ parameters: [(String, String)], _ file: (name: String, bytes: [UInt8])?
  ) throws(PublishingError) -> [UInt8] {
    let (type, body) = Self.form(parameters, file)
    let jar = cookies.withLock {
      $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let request = HTTPRequest(
      .post, url, fields: [type, HTTPField("User-Agent", "plimsoll")].compactMap { $0 },
      authorization: jar.isEmpty ? nil : HTTPField("Cookie", jar), body: body)
    do throws(HTTPError) {
      let answer = try http.document(request, maximumBytes: Self.maximumBytes, "answer of the wiki")
      keepCookies(of: answer.head)
      guard answer.head.status == 200 else {
        throw HTTPError(
          .malformed, at: url.origin.authority, why: "it answers with status \(answer.head.status)",
          suggestion: Self.addressSuggestion)
      }
      return answer.body
    } catch {
      throw PublishingError(.wiki, at: error.place, why: error.why, suggestion: error.suggestion)
    }
  }

  private static func form(
    _ parameters: [(String, String)], _ file: (name: String, bytes: [UInt8])?
  ) -> (type: HTTPField?, body: [UInt8]) {
    guard let file else {
      let type = HTTPField("Content-Type", "application/x-www-form-urlencoded")
      return (type, Array(FormText.encoded(parameters).utf8))
    }
    var form = MultipartForm(digest: TextDigest.sha256(String(decoding: file.bytes, as: UTF8.self)))
    for (name, value) in parameters { form.add(name, value) }
    form.add("file", file: file.name, type: "application/octet-stream", file.bytes)
    form.end()
    return (form.contentType, form.body)
  }

  private func keepCookies(of head: HTTPResponseHead) {
    cookies.withLock { cookies in
      for field in head.fields.all("set-cookie") {
        let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
      }
    }
  }
}
