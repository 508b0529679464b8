import HTTPTransfer
import Messages

/// A DokuWiki, written to through XML-RPC.
///
/// It compares no versions when a page is written. So the page is locked, which stops people who begin to edit it; it is
/// read again, and written only where it is as the plan found it; and afterwards the list of its versions tells whether
/// somebody's came in between, who had begun before. Such a version is in the page's history, and is told.
struct DokuWikiSite: WikiBackend {
  private let target: WikiTarget
  private let client: DokuWikiClient

  init(_ target: WikiTarget, environment: [String: String], http: HTTPClient) throws(PublishingError) {
    guard let url = HTTPURL(target.address) else {
      throw PublishingError(
        .file, at: target.address, why: "this is no address of an XML-RPC interface",
        suggestion: DokuWikiClient.addressSuggestion)
    }
    guard let credentials = try WikiCredentials.find(for: url.origin.host, in: environment) else {
      throw PublishingError(
        .credentials, at: target.address, why: "nobody who may write there is known",
        suggestion:
          "set \(WikiCredentials.variables.user) and \(WikiCredentials.variables.password), or add the machine \(url.origin.host) to ~/.netrc"
      )
    }
    self.target = target
    client = DokuWikiClient(url, credentials, http: http)
    // A wiki takes a user with a wrong password for somebody who reads.
    let login: [XMLRPCValue] = [.text(credentials.user), .text(credentials.password)]
    guard try client.call("dokuwiki.login", login, at: target.address) != .truth(false) else {
      throw PublishingError(
        .credentials, at: target.address, why: "the login as \(credentials.user) is refused",
        suggestion: "look at the user and the password")
    }
  }

  /// The page, or the one that it was moved to: the wiki's search finds its mark.
  func place(
    of document: PageMark, evidence: PageMark, for target: WikiTarget
  ) throws(PublishingError) -> PagePlace {
    guard let page = target.page else {
      throw PublishingError(
        .file, at: target.address, why: "no page is named",
        suggestion: "add page: with the page's id, such as team:images, to the file of wikis")
    }
    var name = page
    if try !read(page).holds(document) {
      var ours: [String] = []
      for id in try search(Self.words(of: document.id), most: Self.maximumFound)
      where try read(id).holds(document) {
        ours.append(id)
      }
      guard ours.count < 2 else {
        throw PublishingError.severalPages(ours, markedAs: document.name, at: target.address)
      }
      name = ours.first ?? page
    }
    return PagePlace(document: name, evidence: name, hasReferences: false, charts: .tables(because: nil))
  }

  /// The ids of the pages that hold words.
  private func search(_ words: [String], most: Int) throws(PublishingError) -> [String] {
    let words = (["plimsoll", "begin"] + words).joined(separator: " ")
    let found = try client.call("dokuwiki.search", [.text(words)], at: target.address).list
    return found.prefix(most).compactMap { $0["id"]?.text }
  }

  // MARK: All pages together

  /// The most pages that are looked at for a set.
  private static let maximumPages = 1_000

  func pages(of set: String, besides known: [PublishPlan.Page]) throws(PublishingError) -> [MarkedPage]? {
    let known = Set(known.map(\.name))
    var pages: [MarkedPage] = []
    for id in try search(Self.words(of: set), most: Self.maximumPages) where !known.contains(id) {
      guard let mark = ManagedRegion.mark(in: try read(id).text, .dokuWiki), mark.set == set else { continue }
      pages.append(MarkedPage(name: id, mark: mark))
    }
    return pages
  }

  /// Charts are tables here: there are no files.
  func files(
    of page: PublishPlan.Page, besides known: [PublishPlan.Page]
  ) -> [MarkedPage] { [] }

  func links(in text: String, of page: String) -> PageLinks { PageLinks(ofDokuWiki: text) }

  /// The most pages of a search that are looked at.
  private static let maximumFound = 50

  /// The words of a mark, as the wiki's index has them.
  private static func words(of id: String) -> [String] {
    id.split { ".-_".contains($0) }.filter { $0.count > 1 }.map(String.init)
  }

  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page {
    try PagePlanner.plan(
      page, over: try read(page.name).stored, at: target.address, .dokuWiki,
      cells: { PageCells(ofDokuWiki: $0) })
  }

  func check(_ page: PublishPlan.Page) throws(PublishingError) {
    guard page.text.utf8.count > DokuWikiClient.maximumBytes / 2 else { return }
    throw PublishingError(
      .wiki, at: place(of: page.name), why: "the page has more than \(DokuWikiClient.maximumBytes / 2) bytes")
  }

  func write(
    _ writes: [PageWrite], told: (PageWrite, _ revision: String?) -> Void
  ) throws(PublishingError) {
    for write in writes { told(write, try self.write(write.page)) }
  }

  private func place(of page: String) -> String { "\(target.address), \(page)" }

  // MARK: Reading

  /// A page as the wiki has it.
  private struct Stored {
    var text: String
    /// When it was written, in seconds; nil where there is no such page.
    var version: Int?

    /// What a plan rests on: two versions can be of the same second.
    var state: String? { version.map { "\($0)@\(TextDigest.sha256(text).prefix(16))" } }
    var stored: StoredPage { StoredPage(text: version == nil ? nil : text, revision: state) }

    func holds(_ mark: PageMark) -> Bool {
      version != nil && (try? ManagedRegion.find(mark, in: text, .dokuWiki)) != nil
    }
  }

  private func read(_ page: String) throws(PublishingError) -> Stored {
    let place = place(of: page)
    switch try client.answer("wiki.getPageInfo", [.text(page)], at: place) {
    // There is no such page; what the wiki would begin a new one with is no text of it.
    case .fault(121, _), .fault(0, _): return Stored(text: "", version: nil)
    case .fault: _ = try client.call("wiki.getPageInfo", [.text(page)], at: place)
    case .value(let info):
      guard let version = info["version"]?.number,
        let text = try client.call("wiki.getPage", [.text(page)], at: place).text
      else { break }
      return Stored(text: text, version: version)
    }
    throw PublishingError(
      .wiki, at: place, why: "it does not answer as DokuWiki does",
      suggestion: DokuWikiClient.addressSuggestion)
  }

  // MARK: Writing

  private func write(_ page: PublishPlan.Page) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    if Self.isSame(try read(page.name).text, page.text) { return nil }
    try lock(page.name)
    do throws(PublishingError) {
      let before = try read(page.name)
      guard before.state == page.base else {
        throw PublishingError(
          .movedOn, at: place, why: "the page was changed after the plan was made",
          suggestion: "plan anew; this page was not written")
      }
      let summary: XMLRPCValue = .record(["sum": .text(Self.summary(of: page)), "minor": .truth(false)])
      _ = try client.call("wiki.putPage", [.text(page.name), .text(page.text), summary], at: place)
      return try readBack(page, over: before)
    } catch {
      _ = try? client.call("dokuwiki.setLocks", [Self.locks(unlock: [page.name])], at: place)
      throw error
    }
  }

  /// Keeps people from beginning to edit the page. Who edits it already keeps it from us.
  private func lock(_ page: String) throws(PublishingError) {
    let answer = try client.call("dokuwiki.setLocks", [Self.locks(lock: [page])], at: place(of: page))
    guard answer["lockfail"]?.list.isEmpty == false else { return }
    throw PublishingError(
      .movedOn, at: place(of: page), why: "somebody is editing the page, or that user may not edit it",
      suggestion: "apply the plan later; this page was not written")
  }

  private static func locks(lock: [String] = [], unlock: [String] = []) -> XMLRPCValue {
    .record(["lock": .list(lock.map { .text($0) }), "unlock": .list(unlock.map { .text($0) })])
  }

  /// What names the new version, once it is known to hold what was written, over what was there.
  private func readBack(_ page: PublishPlan.Page, over before: Stored) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    let after = try read(page.name)
    guard Self.isSame(after.text, page.text) else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "the wiki holds something else than was written",
        suggestion: "look at the page's old revisions, and plan anew")
    }
    let versions = try client.call("wiki.getPageVersions", [.text(page.name), .number(0)], at: place).list
      .compactMap { $0["version"]?.number }
    let between = versions.filter { $0 > before.version ?? 0 && $0 < after.version ?? 0 }
    guard between.isEmpty else {
      throw PublishingError(
        .storedOtherwise, at: place,
        why:
          "somebody saved the page between looking at it and writing it, and what they wrote was written over",
        suggestion: "take it from the page's old revisions, and plan anew")
    }
    return after.state
  }

  /// DokuWiki takes blanks off both ends of a page, and writes line ends anew.
  private static func isSame(_ stored: String, _ text: String) -> Bool {
    func trimmed(_ text: String) -> Substring.UTF8View {
      let text = text.replacing("\r\n", with: "\n")
      let end = text.utf8.lastIndex { $0 > 0x20 }.map(text.utf8.index(after:)) ?? text.startIndex
      let start = text.utf8.firstIndex { $0 > 0x20 } ?? end
      return text[start..<end].utf8
    }
    return trimmed(stored).elementsEqual(trimmed(text))
  }

  private static func summary(of page: PublishPlan.Page) -> String {
    let facts = page.facts.prefix(3).map {
      "\($0.candidate) \($0.criterion): \($0.before ?? "–") → \($0.after ?? "–")"
    }
    // DokuWiki cuts longer ones.
    return String((["plimsoll \(page.mark.id)"] + facts).joined(separator: "; ").prefix(200))
  }
}
