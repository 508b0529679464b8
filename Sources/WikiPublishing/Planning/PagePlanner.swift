import Messages

/// Holds a page as it is to be against what a wiki holds.
enum PagePlanner {
  /// What becomes of a page.
  ///
  /// - Throws: ``PublishingError`` with code `conflict` where the page is not this program's.
  static func plan(
    _ page: PublishedPage, over stored: StoredPage, at place: String, _ syntax: MarkSyntax = .comment,
    cells: (String) -> PageCells = { PageCells(of: $0) }
  ) throws(PublishingError) -> PublishPlan.Page {
    guard let old = stored.text, stored.revision != nil else {
      let text = page.mark.marked(page.content, syntax)
      return PublishPlan.Page(
        name: page.name, mark: page.mark, action: .create, base: nil, text: text, replaced: nil,
        facts: [], lines: [])
    }
    let region = try region(of: page, in: old, at: "\(place), \(page.name)", syntax)
    let text = region.replacing(with: page.content, page.mark, syntax)
    // A wiki may take the last line end off; otherwise a page is the same where its bytes are.
    let isSame = text.utf8.elementsEqual(old.utf8) || text.utf8.elementsEqual((old + "\n").utf8)
    let action: PublishPlan.Page.Action = isSame ? .unchanged : region.isAsWritten ? .update : .edited
    return PublishPlan.Page(
      name: page.name, mark: page.mark, action: action, base: stored.revision, text: isSame ? old : text,
      replaced: action == .edited ? old : nil,
      facts: isSame ? [] : FactChange.changes(from: cells(String(region.content)), to: cells(page.content)),
      lines: isSame ? [] : LineDifference.unified(from: old, to: text))
  }

  private static func region(
    of page: PublishedPage, in text: String, at place: String, _ syntax: MarkSyntax
  ) throws(PublishingError) -> ManagedRegion {
    do throws(ManagedRegion.Refusal) {
      return try ManagedRegion.find(page.mark, in: text, syntax)
    } catch {
      let lines = page.mark.givingLines(syntax).joined(separator: "\n    ")
      throw .refusal(
        error, of: page.mark, giving: "write these two lines where the report belongs:\n    \(lines)",
        at: place)
    }
  }
}

extension PublishingError {
  /// That a page is not this program's, or not for this report.
  ///
  /// - Parameter giving: How people give a page to this program.
  static func refusal(
    _ refusal: ManagedRegion.Refusal, of mark: PageMark, giving: Message, at place: String
  ) -> PublishingError {
    switch refusal {
    case .unmarked:
      PublishingError(
        .conflict, at: place,
        why: "there is a page of that name, and nothing in it is marked as plimsoll's",
        suggestion: "name another page, or \(giving)")
    case .marked(let other):
      PublishingError(
        .conflict, at: place, why: "the page belongs to the report \(other), and not to \(mark.name)",
        suggestion: "name another page; one report never takes over the page of another")
    case .broken:
      PublishingError(
        .conflict, at: place, why: "what marks plimsoll's part of the page is not one pair",
        suggestion: "mend it by hand: one plimsoll:begin, and one plimsoll:end below it")
    }
  }
}
