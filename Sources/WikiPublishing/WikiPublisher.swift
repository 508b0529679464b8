import HTTPTransfer
import Messages

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

  /// Begins a plan.
  ///
  /// - Parameter set: What all its pages are called together; nil where that has no name.
  public func draft(set: String? = nil) -> PlanDraft { PlanDraft(connections, set: set) }

  /// Writes what a plan says, wiki after wiki. All of it is refused where people changed a marked part, unless `force`.
  ///
  /// - Parameter told: Is told what became of each page as soon as that is known.
  /// - Throws: ``PublishingError``, with code `movedOn` where a page is not as the plan found it.
  public func apply(
    _ plan: PublishPlan, force: Bool, told: (Outcome) -> Void
  ) throws(PublishingError) {
    for wiki in plan.wikis {
      for page in wiki.pages { try Self.refuseLosses(of: page, in: wiki.target, force: force) }
    }
    let writes = plan.wikis.flatMap { wiki in wiki.pages.map { PageWrite(page: $0, target: wiki.target) } }
    for write in writes where write.page.action == .unchanged { told(Self.outcome(of: write, nil)) }
    let changed = writes.filter { $0.page.action != .unchanged }
    var connections = connections
    var met: Set<WikiTarget.Site> = []
    for site in changed.map(\.target) where met.insert(site.site).inserted {
      try connections.backend(of: site).write(changed.filter { $0.target.site == site.site }) {
        told(Self.outcome(of: $0, $1))
      }
    }
  }

  private static func outcome(of write: PageWrite, _ revision: String?) -> Outcome {
    Outcome(wiki: write.target.address, page: write.page.name, revision: revision)
  }

  /// Refuses to write over what people wrote.
  private static func refuseLosses(
    of page: PublishPlan.Page, in wiki: WikiTarget, force: Bool
  ) throws(PublishingError) {
    let place = "\(wiki.address), \(page.name)"
    if let words = page.lostComments, !words.isEmpty { throw .losingComments(words, at: place) }
    guard page.action == .edited, !force else { return }
    guard page.replaced != nil else {
      throw PublishingError(
        .conflict, at: place, why: "people uploaded another version of the file",
        suggestion:
          "move theirs to another name, and plan anew; or use --force: the file's history keeps theirs")
    }
    throw PublishingError(
      .conflict, at: place, why: "people changed what is between plimsoll's lines, and would lose it",
      suggestion:
        "move what they wrote outside these lines, and plan anew; or use --force, which keeps the old text")
  }

  private var connections: WikiConnections { WikiConnections(environment: environment, http: http) }
}
