import Glibc
import Messages

/// A wiki of Markdown pages in a git repository.
struct GitWiki: WikiBackend {
  /// How often a push is tried again where somebody else was faster.
  static let maximumPushes = 5
  /// How long it is waited for in between, for each try that failed, in microseconds.
  private static let pauseMicroseconds: UInt32 = 200_000

  /// How many changed cells a commit tells of.
  private static let maximumToldFacts = 20

  private let target: WikiTarget
  private let clone: GitClone

  init(_ target: WikiTarget, environment: [String: String]) throws(PublishingError) {
    self.target = target
    clone = try GitClone(target, environment: environment)
  }

  /// A page that was renamed is found by its mark.
  func place(
    of document: PageMark, evidence: PageMark, for target: WikiTarget
  ) throws(PublishingError) -> PagePlace {
    // A page's name has hyphens where its title has spaces.
    let name = (target.page ?? document.id.replacing(".", with: "-")).replacing(" ", with: "-")
    let page = try page(of: document) ?? name
    let folder = page.lastIndex(of: "/").map { String(page[...$0]) } ?? ""
    return PagePlace(
      document: page, evidence: try self.page(of: evidence) ?? "\(name)-evidence", hasReferences: false,
      charts: .pictures(ending: "svg", prefix: folder))
  }

  private func page(of mark: PageMark) throws(PublishingError) -> String? {
    var files: [String] = []
    for file in try clone.files(holding: mark.search) {
      guard let found = ManagedRegion.mark(in: try read(file).text ?? "") else {
        // A page with several parts is no other's either: planning it tells what is wrong.
        files.append(file)
        continue
      }
      if mark.admits(set: found.set) { files.append(file) }
    }
    guard files.count < 2 else {
      throw PublishingError.severalPages(files, markedAs: mark.id, at: target.address)
    }
    return files.first.map { String($0.dropLast(".md".count)) }
  }

  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page {
    try PagePlanner.plan(page, over: try read(page.name), at: target.address)
  }

  private func read(_ page: String) throws(PublishingError) -> StoredPage {
    guard let blob = try clone.blob(of: page) else { return StoredPage() }
    return StoredPage(text: try clone.text(of: blob), revision: blob)
  }

  func check(_ page: PublishPlan.Page) throws(PublishingError) {
    guard page.text.utf8.count > GitProgram.maximumBytes else { return }
    throw PublishingError(
      .wiki, at: "\(target.address), \(page.name)",
      why: "the page has more than \(GitProgram.maximumBytes) bytes")
  }

  func write(
    _ writes: [PageWrite], told: (PageWrite, _ revision: String?) -> Void
  ) throws(PublishingError) {
    let written = try push(writes.map(\.page))
    for write in writes { told(write, written[write.page.name]) }
  }

  /// Pushes all pages that are not as they are to be, in one commit.
  ///
  /// - Returns: The blobs of those that were written.
  private func push(_ pages: [PublishPlan.Page]) throws(PublishingError) -> [String: String] {
    var written: [String: String] = [:]
    for attempt in 1...Self.maximumPushes {
      var open: [PublishPlan.Page] = []
      for page in pages where try !isDone(page) { open.append(page) }
      guard !open.isEmpty else { return written }
      let files = open.map { (path: $0.name, text: $0.text) }
      let blobs = try clone.push(files, message: message(for: open))
      try clone.fetch()
      for (page, blob) in zip(open, blobs ?? []) {
        guard try clone.blob(of: page.name) == blob else { throw storedOtherwise(page) }
        written[page.name] = blob
      }
      if blobs == nil { usleep(UInt32(attempt) * Self.pauseMicroseconds) }
    }
    guard written.isEmpty else { return written }
    throw PublishingError(
      .wiki, at: target.address, why: "others pushed in between \(Self.maximumPushes) times",
      suggestion: "apply the plan again")
  }

  private func storedOtherwise(_ page: PublishPlan.Page) -> PublishingError {
    PublishingError(
      .storedOtherwise, at: "\(target.address), \(page.name)",
      why: "the repository holds something else than was pushed", suggestion: "plan anew")
  }

  /// Whether a page holds already what it is to hold.
  ///
  /// - Throws: ``PublishingError`` with code `movedOn` where it is not as the plan found it.
  private func isDone(_ page: PublishPlan.Page) throws(PublishingError) -> Bool {
    let blob = try clone.blob(of: page.name)
    if blob == page.base { return false }
    if let blob, try clone.text(of: blob).utf8.elementsEqual(page.text.utf8) { return true }
    throw PublishingError(
      .movedOn, at: "\(target.address), \(page.name)", why: "the page was changed after the plan was made",
      suggestion: "plan anew; nothing was written")
  }

  /// What the commit says: the cells that say something else.
  private func message(for pages: [PublishPlan.Page]) -> String {
    let facts = pages.flatMap(\.facts)
    let count = facts.isEmpty ? "" : facts.count == 1 ? ": 1 cell changed" : ": \(facts.count) cells changed"
    let lines = facts.prefix(Self.maximumToldFacts).map {
      "\($0.candidate), \($0.criterion): \($0.before ?? "–") → \($0.after ?? "–")"
    }
    // The evidence and the charts of a report are marked with what follows its id.
    let reports = pages.map(\.mark.id).reduce(into: [String]()) { reports, id in
      if !reports.contains(where: { id.hasPrefix($0 + ".") }) { reports.append(id) }
    }
    let others = reports.count == 1 ? "" : " and \(reports.count - 1) more"
    return (["Publish \(reports[0])\(others)\(count)"] + (lines.isEmpty ? [] : [""] + lines)).joined(
      separator: "\n")
  }

  // MARK: All pages together

  /// The most pages that are looked at for a set.
  static let maximumFound = 1_000

  func pages(of set: String, besides known: [PublishPlan.Page]) throws(PublishingError) -> [MarkedPage]? {
    let known = Set(known.map(\.name))
    var pages: [MarkedPage] = []
    for file in try clone.files(holding: PageMark.search(set: set), including: ["*.md", "*.svg"])
      .filter({ !known.contains($0) }).prefix(Self.maximumFound)
    {
      guard let mark = ManagedRegion.mark(in: try read(file).text ?? ""), mark.set == set else { continue }
      pages.append(MarkedPage(name: file, mark: mark))
    }
    return pages
  }

  func files(
    of page: PublishPlan.Page, besides known: [PublishPlan.Page]
  ) throws(PublishingError) -> [MarkedPage] {
    guard page.name.hasSuffix(".md") else { return [] }
    let known = Set(known.map(\.name))
    var files: [MarkedPage] = []
    for file in try clone.files(holding: page.mark.partSearch, including: ["*.svg"])
      .filter({ !known.contains($0) }).prefix(Self.maximumFound)
    {
      guard let mark = ManagedRegion.mark(in: try read(file).text ?? ""), mark.isPart(of: page.mark) else {
        continue
      }
      files.append(MarkedPage(name: file, mark: mark))
    }
    return files
  }

  func links(in text: String, of page: String) -> PageLinks {
    page.hasSuffix(".md") ? PageLinks(ofMarkdown: text, in: page) : PageLinks()
  }
}
