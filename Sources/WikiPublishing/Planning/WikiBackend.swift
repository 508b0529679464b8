/// What pages of a report are to be called, and what the wiki can show.
public struct PagePlace: Hashable, Sendable {
  /// The page to read first.
  public var document: String
  /// The page of the evidence, where the wiki has one apart.
  public var evidence: String
  /// Whether the wiki knows references to sources.
  public var hasReferences: Bool

  /// Parts a page from a file that is attached to it, as Confluence's own links do.
  static let attachmentMark: Character = "^"

  /// What a file is called that is attached to the page, where a wiki has such files.
  public func attachment(_ file: String) -> String { "\(document)\(Self.attachmentMark)\(file)" }
}

/// What one wiki can do. A backend is a folder, a case of ``WikiTarget/Kind``, and a line in ``WikiPublisher``.
protocol WikiBackend {
  /// Where pages with the marks are, or would be made.
  func place(of document: PageMark, evidence: PageMark) throws(PublishingError) -> PagePlace
  /// What would become of a page.
  func plan(_ page: PublishedPage) throws(PublishingError) -> PublishPlan.Page
  /// Refuses a page that the wiki would not take, before anything is written.
  func check(_ page: PublishPlan.Page) throws(PublishingError)
  /// Writes all pages, each over the very state that the plan rests on, and reads back what the wiki stored.
  ///
  /// - Returns: what names the new state of each page; nil where it held that already, and nothing was written.
  func write(_ pages: [PublishPlan.Page]) throws(PublishingError) -> [String?]
}
