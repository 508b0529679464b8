import HTTPTransfer

/// The wikis that are spoken to, each opened once however many pages lie in it.
struct WikiConnections {
  private let environment: [String: String]
  private let http: HTTPClient
  private var open: [WikiTarget.Site: any WikiBackend] = [:]

  init(environment: [String: String], http: HTTPClient) {
    self.environment = environment
    self.http = http
  }

  /// The wiki that a target lies in.
  mutating func backend(of target: WikiTarget) throws(PublishingError) -> any WikiBackend {
    if let backend = open[target.site] { return backend }
    let backend = try made(for: target)
    open[target.site] = backend
    return backend
  }

  private func made(for target: WikiTarget) throws(PublishingError) -> any WikiBackend {
    switch target.kind {
    case .git: try GitWiki(target, environment: environment)
    case .mediawiki: try MediaWikiSite(target, environment: environment, http: http)
    case .confluence: try ConfluenceSpace(target, environment: environment, http: http)
    case .dokuwiki: try DokuWikiSite(target, environment: environment, http: http)
    }
  }
}
