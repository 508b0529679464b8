import Messages

// Pages found by what they bear, wherever they are: through the log of moves, and among what the account has edited, which
// each wiki keeps, whatever its search finds.

extension MediaWikiSite {
  /// The most edits that are looked through: of those that made pages, in parts of 500.
  private static let maximumParts = 10
  /// The most pages that are read at once: 2 MiB each, unless a wiki is set up otherwise.
  private static let pagesAtOnce = 20
  /// The most pages that are looked at for a set.
  private static let maximumFound = 1_000

  func pages(of set: String, besides known: [PublishPlan.Page]) throws(PublishingError) -> [MarkedPage]? {
    guard let user = try WikiCredentials.find(for: client.host, in: environment)?.user else { return nil }
    // A bot password is of an account: Account@name.
    let account = String(user.prefix { $0 != "@" })
    let known = Set(known.map(\.name))
    let titles = try edited(by: account, "plimsoll ")
    let open = titles.filter { !known.contains($0) }.prefix(Self.maximumFound)
    var pages: [MarkedPage] = []
    var start = open.startIndex
    while start < open.endIndex {
      let end = min(start + Self.pagesAtOnce, open.endIndex)
      pages += try read(open[start..<end]).filter { $0.mark.set == set }
      start = end
    }
    return pages
  }

  /// The titles of pages that an account edited as this program does, each once: what it made, and what it edited lately,
  /// since people can have made a page and given it to this program.
  ///
  /// - Parameter words: What is said of these edits begins so.
  private func edited(by account: String, _ words: String) throws(PublishingError) -> [String] {
    let made = try edited(by: account, words, [("ucshow", "new")], parts: Self.maximumParts)
    return made + (try edited(by: account, words, [], parts: 1).filter { !made.contains($0) })
  }

  private func edited(
    by account: String, _ words: String, _ which: [(String, String)], parts: Int
  ) throws(PublishingError) -> [String] {
    var titles: [String] = []
    var met: Set<String> = []
    var position: [(String, String)] = []
    for _ in 0..<parts {
      let answer = try client.ask(
        ContributionsAnswer.self,
        [
          ("action", "query"), ("list", "usercontribs"), ("ucuser", account), ("ucprop", "title|comment"),
          ("uclimit", "500"),
        ] + which + position
      ).orFault(at: target.address)
      for edit in answer.query?.usercontribs ?? []
      where edit.comment?.hasPrefix(words) == true && met.insert(edit.title).inserted {
        titles.append(edit.title)
      }
      guard let next = answer.continuing?.uccontinue else { break }
      position = [("uccontinue", next)]
    }
    return titles
  }

  /// The pages of titles that bear a mark.
  private func read(_ titles: ArraySlice<String>) throws(PublishingError) -> [MarkedPage] {
    let answer = try client.ask(
      PageAnswer.self,
      [
        ("action", "query"), ("prop", "revisions"), ("rvprop", "ids|timestamp|content"), ("rvslots", "main"),
        ("titles", titles.joined(separator: "|")),
      ]
    ).orFault(at: target.address)
    return (answer.query?.pages ?? []).compactMap { page in
      ManagedRegion.mark(in: page.revisions?.first?.slots.main.content ?? "").map {
        MarkedPage(name: page.title, mark: $0)
      }
    }
  }

  // MARK: Pages that were moved or deleted

  /// The most moves of one page that are followed.
  private static let maximumMoves = 10
  /// The most pages that are looked at for one that was moved.
  private static let maximumCandidates = 50

  /// The title of a report's page: the one that it is to have, or that of where it was moved to. A move need leave no
  /// redirect behind.
  func title(of mark: PageMark, orElse title: String) throws(PublishingError) -> String {
    if try holds(title, mark) { return title }
    var moved = title
    for _ in 0..<Self.maximumMoves {
      guard let next = try newest("move/move", of: moved)?.params?.target else { break }
      if try holds(next, mark) { return next }
      moved = next
    }
    guard let user = try WikiCredentials.find(for: client.host, in: environment)?.user else { return title }
    let edited = try edited(by: String(user.prefix { $0 != "@" }), "plimsoll \(mark.id)")
    var ours: [String] = []
    for candidate in edited.prefix(Self.maximumCandidates) where try holds(candidate, mark) {
      ours.append(candidate)
    }
    guard ours.count < 2 else {
      throw PublishingError.severalPages(ours, markedAs: mark.name, at: target.address)
    }
    return ours.first ?? title
  }

  private func holds(_ title: String, _ mark: PageMark) throws(PublishingError) -> Bool {
    guard let found = ManagedRegion.mark(in: try read(title).text ?? "") else { return false }
    return found.id == mark.id && mark.admits(set: found.set)
  }

  /// That there was a page of a title, and somebody deleted it; nil where none was.
  func deletion(of title: String) throws(PublishingError) -> PublishPlan.Deletion? {
    guard let entry = try newest("delete/delete", of: title), let time = entry.timestamp else { return nil }
    return PublishPlan.Deletion(time: time, user: entry.user, comment: entry.comment ?? "")
  }

  /// The newest entry of the log about a title.
  private func newest(_ action: String, of title: String) throws(PublishingError) -> LogAnswer.Entry? {
    let question = [
      ("action", "query"), ("list", "logevents"), ("leaction", action), ("letitle", title), ("lelimit", "1"),
      ("leprop", "timestamp|user|comment|details"),
    ]
    return try client.ask(LogAnswer.self, question).orFault(at: target.address).query?.logevents.first
  }
}
