import Messages
import HTTPTransfer

/// Plans what would change in wikis, and writes it.
public struct WikiPublisher: Sendable {
  /// What became of a page.
  public struct Outcome: Hashable, Sendable {
    /// The wiki's address.
    public var wiki: String
    /// The page.
    public var page: String
    /// What names its new state; nil where nothing was written.
    public var revision: String?
  }

  private let environment: [String: String]
  private let http: HTTPClient

  /// Makes a publisher.
  ///
  /// - Parameters:
  ///   - environment: The variables, for credentials, proxies and git. The credentials in them are used where all wikis
  ///     are on one host: no other host gets a password that may not be for it.
  ///   - wikis: All wikis that are planned or written.
  public init(environment: [String: String], for wikis: [WikiTarget]) {
    let origins = Set(wikis.filter { $0.kind != .git }.map { HTTPURL($0.address)?.origin })
    let secrets = [WikiCredentials.variables.user, WikiCredentials.variables.password]
    self.environment = origins.count > 1 ? environment.filter { !secrets.contains($0.key) } : environment
    // A request holds a password or a page: it goes where it is told to and nowhere else, and only a server that asks
    // for time gets it twice.
    var limits = HTTPLimits()
    limits.maximumRedirects = 0
    limits.repeatsServerFaults = false
    http = HTTPClient(access: HTTPAccess(proxies: HTTPProxies(environment: environment)), limits: limits)
  }

  /// What would become of the pages of a report in one wiki. Nothing is written.
  ///
  /// - Parameters:
  ///   - name: The name of the report and its language, by which its pages are marked.
  ///   - pages: What the pages are to be, where they are to be.
  /// - Throws: ``PublishingError``, and what `pages` throws.
  public func plan(
    _ target: WikiTarget, name: String, pages: (PagePlace) throws -> [PublishedPage]
  ) throws -> PublishPlan.Wiki {
    let backend = try backend(of: target)
    let place = try backend.place(of: PageMark(name), evidence: PageMark("\(name).evidence"))
    let planned = try pages(place).map { try backend.plan($0) }
    for page in planned { try backend.check(page) }
    return PublishPlan.Wiki(target: target, pages: planned)
  }

  /// Writes what a plan says, wiki after wiki. All of it is refused where people changed a marked part, unless `force`.
  ///
  /// - Throws: ``PublishingError``, with code `movedOn` where a page is not as the plan found it.
  public func apply(_ plan: PublishPlan, force: Bool) throws(PublishingError) -> [Outcome] {
    for wiki in plan.wikis {
      for page in wiki.pages { try Self.refuseLosses(of: page, in: wiki.target, force: force) }
    }
    var outcomes: [Outcome] = []
    for wiki in plan.wikis {
      let changed = wiki.pages.filter { $0.action != .unchanged }
      var revisions: [String: String] = [:]
      if !changed.isEmpty {
        let written = try backend(of: wiki.target).write(changed)
        for (page, revision) in zip(changed, written) { revisions[page.name] = revision }
      }
      outcomes += wiki.pages.map {
        Outcome(wiki: wiki.target.address, page: $0.name, revision: revisions[$0.name])
      }
    }
    return outcomes
  }

  /// Refuses to write over what people wrote.
  private static func refuseLosses(
    of page: PublishPlan.Page, in wiki: WikiTarget, force: Bool
  ) throws(PublishingError) {
    let place = "\(wiki.address), \(page.name)"
    if let words = page.lostComments, !words.isEmpty { throw .losingComments(words, at: place) }
    guard page.action == .edited, !force else { return }
    throw PublishingError(
      .conflict, at: place, why: "people changed what is between plimsoll's lines, and would lose it",
      suggestion:
        "move what they wrote outside these lines, and plan anew; or use --force, which keeps the old text")
  }

  private func backend(of target: WikiTarget) throws(PublishingError) -> any WikiBackend {
    switch target.kind {
    case .git: try GitWiki(target, environment: environment)
    case .mediawiki: try MediaWikiSite(target, environment: environment, http: http)
    case .confluence: try ConfluenceSpace(target, environment: environment, http: http)
    case .dokuwiki: try DokuWikiSite(target, environment: environment, http: http)
    }
  }
}
