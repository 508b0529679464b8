import BlobDecoding
import HTTPTransfer
import ImageSources
import Messages
import OCIFormat
import Synchronization

/// Speaks with one registry: the scheme that it understands, what it asks for before it answers, its documents.
///
/// OCI distribution specification 1.1; Docker's registry API version 2. Calls block their thread.
final class RegistryClient: Sendable {
  /// The types of manifests that are asked for, those for several platforms first.
  static let manifestTypes = [
    MediaType.ociIndex, .dockerManifestList, .ociManifest, .dockerManifest,
  ].map(\.rawValue).joined(separator: ", ")

  let http: HTTPClient
  let tally: RequestTally
  private let authorization: RegistryAuthorization
  /// The host that requests go to.
  private let server: String
  private let mayBePlain: Bool
  /// What the registry was found to speak.
  private let scheme = Mutex<HTTPOrigin.Scheme?>(nil)

  /// - Parameter mayBePlain: whether it may be spoken to without TLS, where it speaks none.
  init(
    server: String, mayBePlain: Bool, http: HTTPClient, authorization: RegistryAuthorization,
    tally: RequestTally
  ) {
    self.server = server
    self.mayBePlain = mayBePlain
    self.http = http
    self.authorization = authorization
    self.tally = tally
  }

  /// Sends a request for something of a repository, and does what the registry asks for before it answers.
  ///
  /// - Parameters:
  ///   - target: what follows `/v2/REPOSITORY/`, or an address that an answer gave.
  ///   - kind: what it is counted as.
  func send(
    _ method: HTTPRequest.Method = .get, _ target: String, of name: RegistryName, _ kind: RequestTally.Kind,
    fields: [HTTPField] = []
  ) throws(ImageReadingError) -> HTTPResponse {
    // Once for what it asks for at first, once for a token that ran out meanwhile.
    for _ in 0...2 {
      let used = authorization.field(for: name)
      let response: HTTPResponse
      do throws(HTTPError) {
        response = try sendOverItsScheme(method, target, name, fields, used)
      } catch {
        throw ImageReadingError(error, name)
      }
      tally.add(kind)
      guard response.head.status == 401 else { return response }
      response.close()
      try authorization.answer(response.head, for: name, used: used)
    }
    throw authorization.refusal(of: name)
  }

  /// What is thrown for a status that is no success.
  func refusal(
    _ response: HTTPResponse, of what: Message, _ name: RegistryName
  ) -> ImageReadingError {
    let status = response.head.status
    let fault = RegistryFault((try? response.bytes(maximumBytes: RegistryFault.maximumBytes, "error")) ?? [])
    if status == 403 || fault.code == "DENIED" { return authorization.refusal(of: name) }
    let place = response.head.url.origin.authority
    return ImageReadingError(
      code: status == 404 ? .missingBlob : .unreachable, image: name.description,
      why: "the registry at \(place) answers \(status) to a request for \(what)"
        + (fault.code.map { " (\($0))" } ?? ""))
  }

  /// Tries TLS first. A registry that may be spoken to in plain, and speaks no TLS, is asked again in plain.
  private func sendOverItsScheme(
    _ method: HTTPRequest.Method, _ target: String, _ name: RegistryName, _ fields: [HTTPField],
    _ authorization: HTTPField?
  ) throws(HTTPError) -> HTTPResponse {
    func send(_ scheme: HTTPOrigin.Scheme) throws(HTTPError) -> HTTPResponse {
      let root = "\(scheme.rawValue)://\(server)"
      let path = target.hasPrefix("/") ? target : "/v2/\(name.repository)/\(target)"
      guard let url = HTTPURL(root + path) else {
        throw HTTPError(.malformed, at: server, why: "no address can be made of the name")
      }
      return try http.send(HTTPRequest(method, url, fields: fields, authorization: authorization))
    }
    if let known = scheme.withLock({ $0 }) { return try send(known) }
    do throws(HTTPError) {
      let response = try send(.https)
      scheme.withLock { $0 = .https }
      return response
    } catch {
      guard error.code == .notTLS, mayBePlain else { throw error }
      let response = try send(.http)
      scheme.withLock { $0 = .http }
      return response
    }
  }
}
