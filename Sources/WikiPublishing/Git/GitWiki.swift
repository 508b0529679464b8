import Messages
import Glibc

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
  func place(of document: PageMark, evidence: PageMark) throws(PublishingError) -> PagePlace {
    // A page's name has hyphens where its title has spaces.
    let name = (target.page ?? document.id.replacing(".", with: "-")).replacing(" ", with: "-")
    return PagePlace(
      document: try page(of: document) ?? name, evidence: try page(of: evidence) ?? "\(name)-evidence",
      hasReferences: false)
  }

  private func page(of mark: PageMark) throws(PublishingError) -> String? {
    let files = try clone.files(holding: mark.search)
    guard files.count < 2 else {
      throw PublishingError(
        .conflict, at: target.address,
        why: "several pages are marked as \(mark.id): \(files.joined(separator: ", "))",
        suggestion: "leave the lines that mark it in one of them")
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

  func write(_ pages: [PublishPlan.Page]) throws(PublishingError) -> [String?] {
    var written: [String: String] = [:]
    for attempt in 1...Self.maximumPushes {
      var open: [PublishPlan.Page] = []
      for page in pages where try !isDone(page) { open.append(page) }
      guard !open.isEmpty else { return pages.map { written[$0.name] } }
      let files = open.map { (path: $0.name, text: $0.text) }
      let blobs = try clone.push(files, message: message(for: open))
      try clone.fetch()
      for (page, blob) in zip(open, blobs ?? []) {
        guard try clone.blob(of: page.name) == blob else { throw storedOtherwise(page) }
        written[page.name] = blob
      }
      if blobs == nil { usleep(UInt32(attempt) * Self.pauseMicroseconds) }
    }
    guard written.isEmpty else { return pages.map { written[$0.name] } }
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
    return (["Publish \(pages[0].mark.id)\(count)"] + (lines.isEmpty ? [] : [""] + lines)).joined(
      separator: "\n")
  }
}
