// The pages of a set, found among what its account has edited: each wiki keeps that, whatever its search finds.

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
    // What it made, and what it edited lately: people can have made a page, and given it to this program.
    var titles = try edited(by: account, [("ucshow", "new")], parts: Self.maximumParts)
    titles += try edited(by: account, [], parts: 1).filter { !titles.contains($0) }
    let open = titles.filter { !known.contains($0) }.prefix(Self.maximumFound)
    var pages: [MarkedPage] = []
    var start = open.startIndex
    while start < open.endIndex {
      let end = min(start + Self.pagesAtOnce, open.endIndex)
      pages += try read(open[start..<end], of: set)
      start = end
    }
    return pages
  }

  /// The titles of pages that an account edited as this program does, each once.
  private func edited(
    by account: String, _ which: [(String, String)], parts: Int
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
      where edit.comment?.hasPrefix("plimsoll ") == true && met.insert(edit.title).inserted {
        titles.append(edit.title)
      }
      guard let next = answer.continuing?.uccontinue else { break }
      position = [("uccontinue", next)]
    }
    return titles
  }

  private func read(_ titles: ArraySlice<String>, of set: String) throws(PublishingError) -> [MarkedPage] {
    let answer = try client.ask(
      PageAnswer.self,
      [
        ("action", "query"), ("prop", "revisions"), ("rvprop", "ids|timestamp|content"), ("rvslots", "main"),
        ("titles", titles.joined(separator: "|")),
      ]
    ).orFault(at: target.address)
    return (answer.query?.pages ?? []).compactMap { page in
      let text = page.revisions?.first?.slots.main.content
      guard let mark = ManagedRegion.mark(in: text ?? ""), mark.set == set else { return nil }
      return MarkedPage(name: page.title, mark: mark)
    }
  }
}
