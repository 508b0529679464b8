import HTTPTransfer
import Messages

/// A space of Confluence Cloud, written to through its REST API: pages, content properties and comments by version 2,
/// labels, searches and attachments by version 1, which version 2 leaves to it.
struct ConfluenceSpace: WikiBackend {
  static let addressSuggestion: Message =
    "give the address of the site with /wiki, such as https://example.atlassian.net/wiki"

  /// Parts a page from a file that is attached to it, as Confluence's own links do.
  static let attachmentMark: Character = "^"

  /// What a page of every report is labelled with.
  static let label = "plimsoll"

  let target: WikiTarget
  let client: ConfluenceClient
  /// The id of the space.
  let space: String
  private let key: String

  init(_ target: WikiTarget, environment: [String: String], http: HTTPClient) throws(PublishingError) {
    guard let url = HTTPURL(target.address) else {
      throw PublishingError(
        .file, at: target.address, why: "this is no address of a site", suggestion: Self.addressSuggestion)
    }
    guard let key = target.space else {
      throw PublishingError(
        .file, at: target.address, why: "no space is named",
        suggestion: "add space: with the key of the space to the file of wikis")
    }
    guard let credentials = try WikiCredentials.find(for: url.origin.host, in: environment) else {
      throw PublishingError(
        .credentials, at: target.address, why: "nobody who may read and write there is known",
        suggestion:
          "set \(WikiCredentials.variables.user) to the address of a user and \(WikiCredentials.variables.password) to an API token (id.atlassian.com, Security), or add the machine \(url.origin.host) to ~/.netrc"
      )
    }
    self.target = target
    self.key = key
    client = ConfluenceClient(target.address, credentials, http: http)
    guard let found = try client.list(SpaceAnswer.self, "/api/v2/spaces", [("keys", key)]).first else {
      throw PublishingError(
        .wiki, at: target.address, why: "there is no space \(key), or that user may not see it",
        suggestion: "look at the address of the space: …/wiki/spaces/KEY")
    }
    space = found.id
  }

  // MARK: Finding pages

  /// The page is found by its title where it is this report's, and else by its label: people rename pages.
  func place(
    of document: PageMark, evidence: PageMark, for target: WikiTarget
  ) throws(PublishingError) -> PagePlace {
    guard var title = target.page else {
      throw PublishingError(
        .file, at: target.address, why: "no page is named",
        suggestion: "add page: with the title to the file of wikis")
    }
    let named = try page(titled: title)
    if try !isPage(named, of: document) {
      let ours = try pages(of: document).filter { $0.id != named?.id }
      guard ours.count < 2 else {
        throw PublishingError.severalPages(
          ours.map { "'\($0.title)'" }, markedAs: document.name, at: target.address,
          suggestion: "delete the content property \(PageProperty.key) of all but one, or those pages")
      }
      title = ours.first?.title ?? title
    }
    return PagePlace(
      document: title, evidence: title, hasReferences: false,
      charts: .pictures(ending: "svg", prefix: "\(title)\(Self.attachmentMark)"))
  }

  private func isPage(_ page: ConfluencePage?, of mark: PageMark) throws(PublishingError) -> Bool {
    guard let page else { return false }
    return try property(of: page.id)?.value?.isOf(page.id, mark) ?? false
  }

  /// The page of a title, with its body.
  func page(titled title: String) throws(PublishingError) -> ConfluencePage? {
    try client.list(
      ConfluencePage.self, "/api/v2/pages",
      [("space-id", space), ("title", title), ("status", "current"), ("body-format", "storage")]
    ).first
  }

  /// The pages that are labelled as those of a mark and have its property.
  private func pages(of mark: PageMark) throws(PublishingError) -> [ConfluencePage] {
    var pages: [ConfluencePage] = []
    for id in try ids(labelled: Self.label(of: mark.id)) {
      guard try property(of: id)?.value?.isOf(id, mark) == true, let page = try page(id) else { continue }
      pages.append(page)
    }
    return pages
  }

  /// The ids of the pages of the space that have a label.
  private func ids(labelled label: String) throws(PublishingError) -> [String] {
    let query = "space = \"\(key)\" and type = page and label = \"\(label)\""
    return try client.list(
      FoundPage.self, "/rest/api/content/search", [("cql", query), ("limit", "100")]
    ).map(\.id)
  }

  /// The label that a page is found by: labels have no capitals and no full stops.
  static func label(of id: String) -> String {
    "\(label)-" + String(id.lowercased().map { $0 == "." ? "-" : $0 }.prefix(200))
  }

  /// The label that the pages of a set are found by.
  static func label(ofSet set: String) -> String { label(of: "set-\(set)") }

  /// A page, or one version of it, with its body; nil where it is gone.
  func page(_ id: String, version: Int? = nil) throws(PublishingError) -> ConfluencePage? {
    let which = version.map { [("version", "\($0)")] } ?? []
    let page = try client.get(
      ConfluencePage.self, "/api/v2/pages/\(id)", [("body-format", "storage")] + which)
    return page?.status == "trashed" ? nil : page
  }

  /// What this program kept about a page.
  func property(of page: String) throws(PublishingError) -> PropertyAnswer? {
    try client.list(PropertyAnswer.self, "/api/v2/pages/\(page)/properties", [("key", PageProperty.key)])
      .first
  }

  /// The references of the comments on words of a page that are still to be answered.
  func openComments(of page: String) throws(PublishingError) -> Set<String> {
    Set(
      try client.list(InlineCommentAnswer.self, "/api/v2/pages/\(page)/inline-comments", [("limit", "100")])
        .compactMap(\.openReference))
  }

  // MARK: Planning

  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page {
    let place = place(of: page.name)
    if page.name.contains(Self.attachmentMark) {
      return try PagePlanner.plan(page, over: try attachment(page.name).stored, at: target.address)
    }
    guard let stored = try self.page(titled: page.name) else {
      return PublishPlan.Page(
        name: page.name, mark: page.mark, action: .create, base: nil,
        text: StorageRegion.marked(page.content, as: page.mark), replaced: nil, facts: [], lines: [],
        content: page.content)
    }
    let document = try ConfluenceDocument(stored, try property(of: stored.id)?.value, page.mark, at: place)
    return try document.plan(page, at: place) { () throws(PublishingError) in try openComments(of: stored.id)
    }
  }

  func check(_ page: PublishPlan.Page) throws(PublishingError) {
    do throws(TaggedTextFault) {
      _ = try TaggedText(page.text)
    } catch {
      throw PublishingError(
        .wiki, at: place(of: page.name), why: "the page would be no storage format: \(error.why)",
        suggestion: "publish with --template table, or compare less on one page")
    }
  }

  /// A page, as messages name it.
  func place(of page: String) -> String { "\(target.address), \(page)" }

  func movedOn(_ page: String) -> PublishingError {
    PublishingError(
      .movedOn, at: place(of: page), why: "the page was changed after the plan was made",
      suggestion: "plan anew; this page was not written")
  }

  func write(
    _ writes: [PageWrite], told: (PageWrite, _ revision: String?) -> Void
  ) throws(PublishingError) {
    for write in writes {
      let isAttachment = write.page.name.contains(Self.attachmentMark)
      told(
        write, try isAttachment ? writeAttachment(write.page) : writeDocument(write.page, in: write.target))
    }
  }

  // MARK: All pages together

  /// The most pages that are looked at for a set.
  private static let maximumFound = 1_000

  func pages(of set: String, besides known: [PublishPlan.Page]) throws(PublishingError) -> [MarkedPage]? {
    let known = Set(known.compactMap(\.base).map { $0.prefix { $0 != "@" } })
    var pages: [MarkedPage] = []
    for id in try ids(labelled: Self.label(ofSet: set)).filter({ !known.contains($0[...]) })
      .prefix(Self.maximumFound)
    {
      guard let value = try property(of: id)?.value, value.page == id, value.set == set,
        let page = try page(id)
      else { continue }
      pages.append(MarkedPage(name: page.title, mark: PageMark(value.id, set: set)))
    }
    return pages
  }

  func links(in text: String, of page: String) -> PageLinks {
    page.contains(Self.attachmentMark) ? PageLinks() : PageLinks(ofStorage: text, in: page)
  }
}

extension PageProperty {
  /// Whether it was written for a page, with a mark.
  func isOf(_ page: String, _ mark: PageMark) -> Bool {
    self.page == page && id == mark.id && mark.admits(set: set)
  }
}
