import Messages

/// A plan while it is made: the places of all pages are found first, then the pages come, and then all of them are held
/// against the wikis at once.
public struct PlanDraft {
  private var connections: WikiConnections
  private let set: String?
  private var entries: [(target: WikiTarget, pages: [PublishedPage])] = []

  init(_ connections: WikiConnections, set: String?) {
    self.connections = connections
    self.set = set
  }

  /// Where the pages of a report are, or would be made.
  ///
  /// - Parameter name: The name of the report and its language, by which its pages are marked.
  public mutating func place(of name: String, in target: WikiTarget) throws(PublishingError) -> PagePlace {
    try connections.backend(of: target).place(
      of: PageMark(name, set: set), evidence: PageMark("\(name).evidence", set: set), for: target)
  }

  /// Adds the pages of a report.
  public mutating func add(_ pages: [PublishedPage], to target: WikiTarget) {
    let pages = pages.map { page in
      var page = page
      page.mark.set = set
      return page
    }
    entries.append((target, pages))
  }

  /// What would become of all pages. Nothing is written.
  ///
  /// - Throws: ``PublishingError`` where a page cannot be planned, or two would be one.
  public mutating func plan() throws(PublishingError) -> PublishPlan {
    var wikis: [PublishPlan.Wiki] = []
    for entry in entries {
      let backend = try connections.backend(of: entry.target)
      var planned: [PublishPlan.Page] = []
      for page in entry.pages { planned.append(try backend.plan(page)) }
      for page in planned { try backend.check(page) }
      wikis.append(PublishPlan.Wiki(target: entry.target, pages: planned))
    }
    var plan = PublishPlan(wikis: wikis)
    for site in sites {
      try refuseDoubles(in: site)
      try addFindings(of: site, to: &plan)
    }
    return plan
  }

  /// The wikis, in order, each once, by one of its targets.
  private var sites: [WikiTarget] {
    var met: Set<WikiTarget.Site> = []
    return entries.map(\.target).filter { met.insert($0.site).inserted }
  }

  private func refuseDoubles(in site: WikiTarget) throws(PublishingError) {
    var names: Set<String> = []
    var marks: Set<String> = []
    for page in entries.filter({ $0.target.site == site.site }).flatMap(\.pages) {
      guard names.insert(page.name).inserted, marks.insert(page.mark.id).inserted else {
        throw PublishingError(
          .conflict, at: "\(site.address), \(page.name)",
          why: "two entries of the file of wikis are this page, or publish the report \(page.mark.id) there",
          suggestion: "name each page once, and publish a report in a language once in a wiki")
      }
    }
  }

  /// Adds what is told of all pages of a wiki together.
  private mutating func addFindings(of site: WikiTarget, to plan: inout PublishPlan) throws(PublishingError) {
    let backend = try connections.backend(of: site)
    let published = entries.filter { $0.target.site == site.site }.flatMap(\.pages)
    let planned = plan.wikis.filter { $0.target.site == site.site }.flatMap(\.pages)
    var check = LinkCheck()
    for page in published { check.add(page.name, backend.links(in: page.content, of: page.name)) }
    Self.add(check.broken(in: site.address), to: &plan.brokenLinks)
    let tables = published.compactMap { page in
      page.tableReason.map { PublishPlan.Table(wiki: site.address, page: page.name, reason: $0) }
    }
    Self.add(tables, to: &plan.tables)
    try addOrphans(in: site, backend, among: planned, to: &plan)
  }

  /// Adds the pages of the set and the files of its pages that are no longer published.
  private func addOrphans(
    in site: WikiTarget, _ backend: any WikiBackend, among planned: [PublishPlan.Page],
    to plan: inout PublishPlan
  ) throws(PublishingError) {
    var found: [MarkedPage] = []
    if let set {
      let marks = Set(planned.map(\.mark.id))
      let pages = try backend.pages(of: set, besides: planned)
      if pages == nil { Self.add([site.address], to: &plan.unsearched) }
      found = (pages ?? []).filter { !marks.contains($0.mark.id) }
    }
    for page in planned {
      found += try backend.files(of: page, besides: planned).filter { !found.contains($0) }
    }
    Self.add(
      found.map { PublishPlan.Orphan(wiki: site.address, page: $0.name, id: $0.mark.id) }, to: &plan.orphans)
  }

  private static func add<Item>(_ items: [Item], to list: inout [Item]?) {
    if !items.isEmpty { list = (list ?? []) + items }
  }
}
