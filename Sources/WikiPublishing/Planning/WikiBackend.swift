/// A page of a plan, and where it is published.
struct PageWrite {
  let page: PublishPlan.Page
  let target: WikiTarget
}

/// What one wiki can do. A backend is a folder, a case of ``WikiTarget/Kind``, and a line in ``WikiConnections``.
protocol WikiBackend {
  /// Where pages with the marks are, or would be made.
  func place(
    of document: PageMark, evidence: PageMark, for target: WikiTarget
  ) throws(PublishingError) -> PagePlace
  /// What would become of a page.
  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page
  /// Refuses a page that the wiki would not take, before anything is written.
  func check(_ page: PublishPlan.Page) throws(PublishingError)
  /// Writes all pages, each over the very state that the plan rests on, and reads back what the wiki stored.
  ///
  /// - Parameter told: Is told what names the new state of each page as soon as that is known, in order; nil where it
  ///   held that already, and nothing was written.
  func write(
    _ writes: [PageWrite], told: (PageWrite, _ revision: String?) -> Void
  ) throws(PublishingError)
  /// The pages that belong to a set, as far as they are found within the backend's bounds, but for those that a plan has
  /// already.
  ///
  /// - Returns: nil where the wiki is not looked through, since nobody is known who may ask.
  func pages(of set: String, besides known: [PublishPlan.Page]) throws(PublishingError) -> [MarkedPage]?
  /// The files with a mark of a report's own – its pictures – that its page no longer has, as far as they are found within
  /// the backend's bounds. What a plan has is not among them.
  func files(
    of page: PublishPlan.Page, besides known: [PublishPlan.Page]
  ) throws(PublishingError) -> [MarkedPage]
  /// The links of a page, and the places in it that links can lead to.
  func links(in text: String, of page: String) -> PageLinks
}

/// A page of a wiki that bears a mark.
struct MarkedPage: Hashable {
  var name: String
  var mark: PageMark
}
