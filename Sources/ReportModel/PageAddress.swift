/// The address of another page of the wiki that a report is published in, as a link's destination: the page's name. A
/// renderer of a wiki writes it in that wiki's own form of links; in other formats there is no such page, and what links to
/// it is text. No text from outside can hold one: addresses from there are of the web and of mail alone.
public enum PageAddress {
  private static let scheme = "wiki-page:"

  /// The destination of a link to a page.
  public static func destination(of page: String) -> String { scheme + page }

  /// The page that a destination names; nil where it is another address.
  public static func page(ofDestination destination: String) -> String? {
    destination.hasPrefix(scheme) ? String(destination.dropFirst(scheme.count)) : nil
  }
}
