/// What a page leads to inside its wiki, and the places in it that can be led to.
struct PageLinks: Hashable {
  /// A link to a page, or to a place in one.
  struct Link: Hashable {
    /// The page, or the file; nil for the page itself.
    var page: String?
    /// The place in it; nil for its beginning.
    var anchor: String?

    /// The link as people read it.
    var text: String { (page ?? "") + (anchor.map { "#" + $0 } ?? "") }
  }

  /// The links, each once, in the order of the page.
  private(set) var links: [Link] = []
  /// The places that can be led to.
  var anchors: Set<String> = []
  private var met: Set<Link> = []

  /// Adds a link.
  mutating func add(_ link: Link) {
    guard met.insert(link).inserted else { return }
    links.append(link)
  }
}
