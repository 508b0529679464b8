/// Holds a page as it is to be against what a wiki holds.
enum PagePlanner {
  /// What becomes of a page.
  ///
  /// - Throws: ``PublishingError`` with code `conflict` where the page is not this program's.
  static func plan(
    _ page: PublishedPage, over stored: StoredPage, at place: String
  ) throws(PublishingError) -> PublishPlan.Page {
    guard let old = stored.text, stored.revision != nil else {
      let text = page.mark.marked(page.content)
      return PublishPlan.Page(
        name: page.name, mark: page.mark, action: .create, base: nil, text: text, replaced: nil,
        facts: [], lines: [])
    }
    let region = try region(of: page, in: old, at: "\(place), \(page.name)")
    let text = region.replacing(with: page.content, page.mark)
    // A wiki may take the last line end off; otherwise a page is the same where its bytes are.
    let isSame = text.utf8.elementsEqual(old.utf8) || text.utf8.elementsEqual((old + "\n").utf8)
    let action: PublishPlan.Page.Action = isSame ? .unchanged : region.isAsWritten ? .update : .edited
    return PublishPlan.Page(
      name: page.name, mark: page.mark, action: action, base: stored.revision, text: isSame ? old : text,
      replaced: action == .edited ? old : nil,
      facts: isSame ? [] : FactChange.changes(from: String(region.content), to: page.content),
      lines: isSame ? [] : LineDifference.unified(from: old, to: text))
  }

  private static func region(
    of page: PublishedPage, in text: String, at place: String
  ) throws(PublishingError) -> ManagedRegion {
    do throws(ManagedRegion.Refusal) {
      return try ManagedRegion.find(page.mark, in: text)
    } catch {
      switch error {
      case .unmarked:
        throw PublishingError(
          .conflict, at: place,
          why: "there is a page of that name, and nothing in it is marked as plimsoll's",
          suggestion: "name another page, or write these two lines where the report belongs:\n"
            + "    \(page.mark.search) -->\n    \(PageMark.end)\(page.mark.id)\" -->")
      case .marked(let other):
        throw PublishingError(
          .conflict, at: place, why: "the page belongs to the report \(other), and not to \(page.mark.id)",
          suggestion: "name another page; one report never takes over the page of another")
      case .broken:
        throw PublishingError(
          .conflict, at: place, why: "the lines that mark plimsoll's part of the page are not one pair",
          suggestion: "mend them by hand: one plimsoll:begin line, and one plimsoll:end line below it")
      }
    }
  }
}
