import FoundationEssentials
import HTTPTransfer
import ImageSources
import Messages
import Synchronization

/// Answers what one registry asks for before it gives anything, and keeps the answers for the next requests.
///
/// Credentials are looked for when they are first asked for, and shown to nobody who did not ask. A token server
/// gets them only over TLS, or where the registry itself may be spoken to in plain.
final class RegistryAuthorization: Sendable {
  private let store: CredentialStore
  private let http: HTTPClient
  private let tally: RequestTally

  private struct State {
    /// What requests for a repository bear, by the repository; basic credentials stand for all under "".
    var fields: [String: HTTPField] = [:]
    var credentials: [String: RegistryCredentials?] = [:]
  }
  /// Held while a token is fetched: who needs the same waits for it.
  private let state = Mutex(State())

  init(store: CredentialStore, http: HTTPClient, tally: RequestTally) {
    self.store = store
    self.http = http
    self.tally = tally
  }

  /// What a request for a repository bears; nil as long as nothing was asked for.
  func field(for name: RegistryName) -> HTTPField? {
    state.withLock { $0.fields[name.repository] ?? $0.fields[""] }
  }

  /// Does what an answer with status 401 asks for.
  ///
  /// - Parameter used: what the refused request bore. Where another thread has renewed it meanwhile, nothing is done.
  /// - Throws: ``ImageReadingError`` with code `notAuthorized` where nothing more can be done.
  func answer(
    _ head: HTTPResponseHead, for name: RegistryName, used: HTTPField?
  ) throws(ImageReadingError) {
    let challenges = AuthenticationChallenge.all(head.fields.all("www-authenticate"))
    try state.withLock { state throws(ImageReadingError) in
      guard (state.fields[name.repository] ?? state.fields[""]) == used else { return }
      let credentials: RegistryCredentials?
      if let known = state.credentials[name.repository] {
        credentials = known
      } else {
        credentials = try store.credentials(for: name)
      }
      state.credentials[name.repository] = .some(credentials)
      if let bearer = challenges.first(where: { $0.scheme == "bearer" }) {
        let token = try token(bearer, name, credentials, registry: head.url.origin)
        guard token != used else { throw refused(name, credentials) }
        state.fields[name.repository] = token
      } else if challenges.contains(where: { $0.scheme == "basic" }) {
        guard let credentials, let basic = Self.basic(credentials), basic != used else {
          throw refused(name, credentials)
        }
        state.fields[""] = basic
      } else {
        throw ImageReadingError(
          code: .notAuthorized, image: name.description,
          why: "\(head.url.origin.authority) asks for a way to log in that is none of Basic and Bearer")
      }
    }
  }

  /// The error of a request that was refused whatever it bore.
  func refusal(of name: RegistryName) -> ImageReadingError {
    refused(name, state.withLock { $0.credentials[name.repository] ?? nil })
  }

  private func refused(_ name: RegistryName, _ credentials: RegistryCredentials?) -> ImageReadingError {
    let host = name.host == RegistryName.dockerHub ? "Docker Hub" : name.host
    guard let credentials else {
      return ImageReadingError(
        code: .notAuthorized, image: name.description,
        why:
          "\(host) does not give it to anybody: it may be private, or there is no repository '\(name.repository)'",
        suggestion:
          "Log in (docker login\(name.host == RegistryName.dockerHub ? "" : " " + name.host)), or give --username and --password-stdin"
      )
    }
    return ImageReadingError(
      code: .notAuthorized, image: name.description,
      why:
        "\(host) refuses the credentials of \(credentials), or there is no repository '\(name.repository)'",
      suggestion: "Log in again, or give --username and --password-stdin")
  }

  private static func basic(_ credentials: RegistryCredentials) -> HTTPField? {
    switch credentials.secret {
    case .password(let password):
      let pair = Data("\(credentials.username):\(password)".utf8)
      return HTTPField("Authorization", "Basic " + pair.base64EncodedString())
    case .identityToken: return nil
    case .registryToken(let token): return HTTPField("Authorization", "Bearer " + token)
    }
  }
}

// MARK: Tokens

extension RegistryAuthorization {
  private func token(
    _ challenge: AuthenticationChallenge, _ name: RegistryName, _ credentials: RegistryCredentials?,
    registry: HTTPOrigin
  ) throws(ImageReadingError) -> HTTPField {
    if case .registryToken(let token)? = credentials?.secret,
      let field = HTTPField("Authorization", "Bearer " + token)
    {
      return field
    }
    guard let realm = challenge.parameters["realm"].flatMap({ HTTPURL($0) }) else {
      throw failure(name, "\(registry.authority) names no token server that can be reached")
    }
    if registry.scheme == .https, realm.origin.scheme == .http {
      throw failure(
        name,
        "\(registry.authority) sends to a token server in plain at \(realm.origin.authority), where anyone on the way could read what is shown to it"
      )
    }
    let server = realm.origin.authority
    guard let request = Self.request(realm, challenge.parameters["service"], name, credentials) else {
      throw failure(name, "the address of the token server at \(server) cannot be used")
    }
    let answer: (head: HTTPResponseHead, body: [UInt8])
    do throws(HTTPError) {
      tally.add(.token)
      answer = try http.document(request, maximumBytes: TokenAnswer.maximumBytes, "token")
    } catch {
      throw ImageReadingError(error, name, what: "the token server")
    }
    guard answer.head.status == 200 else {
      if [400, 401, 403].contains(answer.head.status) { throw refused(name, credentials) }
      throw failure(name, "the token server at \(server) answers \(answer.head.status)")
    }
    do throws(TokenAnswer.Fault) {
      let token = try TokenAnswer(answer.body).token
      guard let field = HTTPField("Authorization", "Bearer " + token) else {
        throw TokenAnswer.Fault(why: "its token has characters that no token has")
      }
      return field
    } catch {
      throw failure(name, "the token server at \(server) gives none: \(error.why)")
    }
  }

  /// The request for a token that may pull from one repository, whatever more the registry proposes.
  private static func request(
    _ realm: HTTPURL, _ service: String?, _ name: RegistryName, _ credentials: RegistryCredentials?
  ) -> HTTPRequest? {
    var parameters = [("scope", "repository:\(name.repository):pull")]
    if let service { parameters.insert(("service", service), at: 0) }
    if case .identityToken(let token)? = credentials?.secret {
      parameters += [
        ("grant_type", "refresh_token"), ("client_id", "plimsoll"), ("refresh_token", token),
      ]
      guard let type = HTTPField("Content-Type", "application/x-www-form-urlencoded") else { return nil }
      return HTTPRequest(.post, realm, fields: [type], body: Array(FormText.encoded(parameters).utf8))
    }
    if let username = credentials?.username { parameters.append(("account", username)) }
    let separator = realm.text.contains("?") ? "&" : "?"
    guard let url = HTTPURL(realm.text + separator + FormText.encoded(parameters)) else { return nil }
    return HTTPRequest(.get, url, authorization: credentials.flatMap { basic($0) })
  }

  private func failure(_ name: RegistryName, _ why: Message) -> ImageReadingError {
    ImageReadingError(code: .notAuthorized, image: name.description, why: why)
  }
}
