/// Holds the links of all pages of a plan in one wiki against the pages and places that there will be.
struct LinkCheck {
  /// The places of each page, by its name.
  private var anchors: [String: Set<String>] = [:]
  private var links: [(page: String, link: PageLinks.Link)] = []

  /// Adds a page, by what this program writes of it.
  mutating func add(_ page: String, _ found: PageLinks) {
    anchors[page, default: []].formUnion(found.anchors)
    links += found.links.map { (page, $0) }
  }

  /// The links that lead nowhere.
  func broken(in wiki: String) -> [PublishPlan.BrokenLink] {
    links.compactMap { page, link in
      let target = anchors[link.page ?? page]
      let leads = link.anchor.map { target?.contains($0) ?? false } ?? (target != nil)
      return leads ? nil : PublishPlan.BrokenLink(wiki: wiki, page: page, link: link.text)
    }
  }
}
