/// A page, or a file beside pages, as it is to be in a wiki.
public struct PublishedPage: Hashable, Sendable {
  /// Its name in the wiki.
  public var name: String
  /// What marks it as this program's.
  public var mark: PageMark
  /// What the marked part holds.
  public var content: String
  /// The page that shows it, where it is a picture; nil of pages.
  public var shownOn: String?
  /// Why charts of the page are tables; nil where they are pictures, or where it has none.
  public var tableReason: TableReason?

  /// Makes a page.
  ///
  /// - Parameter shownOn: The page that shows it, where it is a picture.
  public init(name: String, mark: PageMark, content: String, shownOn: String? = nil) {
    self.name = name
    self.mark = mark
    self.content = content
    self.shownOn = shownOn
  }
}

/// A page as a wiki holds it now.
struct StoredPage: Hashable, Sendable {
  /// Its text; nil where there is no such page.
  var text: String?
  /// What names this state of it; nil where there is no such page.
  var revision: String?
}
