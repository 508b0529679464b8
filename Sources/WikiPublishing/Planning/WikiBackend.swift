/// What pages of a report are to be called, and what the wiki can show.
public struct PagePlace: Hashable, Sendable {
  /// The page to read first.
  public var document: String
  /// The page of the evidence, where the wiki has one apart.
  public var evidence: String
  /// Whether the wiki knows references to sources.
  public var hasReferences: Bool
}

/// What one wiki can do. A backend is a folder, a case of ``WikiTarget/Kind``, and a line in ``WikiPublisher``.
protocol WikiBackend {
  /// Where pages with the marks are, or would be made.
  func place(of document: PageMark, evidence: PageMark) throws(PublishingError) -> PagePlace
  /// A page as it is now.
  func read(_ page: String) throws(PublishingError) -> StoredPage
  /// Refuses a page that the wiki would not take, before anything is written.
  func check(_ page: PublishPlan.Page) throws(PublishingError)
  /// Writes all pages, each over the very state that the plan rests on, and reads back what the wiki stored.
  ///
  /// - Returns: what names the new state of each page; nil where it held that already, and nothing was written.
  func write(_ pages: [PublishPlan.Page]) throws(PublishingError) -> [String?]
}
