public import HTTPTransfer
import ImageSources
import Messages
import Synchronization

/// The registries of one run: connections, tokens and documents are kept from one image to the next.
public final class RegistryAccess: Sendable {
  /// How many requests were sent.
  public let tally = RequestTally()
  private let settings: RegistrySettings
  private let http: HTTPClient
  private let registries = Mutex<[String: RegistryDocuments]>([:])

  /// Makes a way to registries.
  /// - Parameter observe: told what happens on the way, from any thread.
  public init(
    _ settings: RegistrySettings, clock: HTTPClock = .system,
    observe: @escaping @Sendable (HTTPEvent) -> Void = { _ in }
  ) {
    self.settings = settings
    let folders = CertificateFolders(environment: settings.environment)
    let insecure = Set(settings.insecureHosts.map { $0.lowercased() })
    @Sendable func isInsecure(_ origin: HTTPOrigin) -> Bool {
      insecure.contains(origin.authority) || insecure.contains("\(origin.host):\(origin.port)")
        || insecure.contains(origin.host)
    }
    let access = HTTPAccess(
      proxies: HTTPProxies(environment: settings.environment),
      trust: { origin throws(HTTPError) in
        var trust = try folders.trust(at: origin)
        trust.verifiesCertificates = !isInsecure(origin)
        return trust
      },
      allowsPlain: { $0.isLoopback || isInsecure($0) })
    http = HTTPClient(access: access, limits: settings.limits, clock: clock, observe: observe)
  }

  /// The documents of the registry of a name.
  /// - Throws: ``ImageReadingError`` where credentials were given, and another registry has them already.
  func documents(for name: RegistryName) throws(ImageReadingError) -> RegistryDocuments {
    try registries.withLock { registries throws(ImageReadingError) in
      if let known = registries[name.host] { return known }
      if settings.credentials != nil, let other = registries.keys.first {
        throw ImageReadingError(
          code: .notAuthorized, image: name.description,
          why: "the user and password that were given are for one registry, and \(other) was asked with them",
          suggestion: "Measure the images of each registry in a run of its own, or log in to both")
      }
      let made = RegistryDocuments(client: client(for: name))
      registries[name.host] = made
      return made
    }
  }

  private func client(for name: RegistryName) -> RegistryClient {
    let store = CredentialStore(environment: settings.environment, given: settings.credentials)
    let plain = HTTPURL("http://\(name.server)/")?.origin
    return RegistryClient(
      server: name.server, mayBePlain: plain.map { http.access.allowsPlain($0) } ?? false, http: http,
      authorization: RegistryAuthorization(store: store, http: http, tally: tally), tally: tally)
  }
}
