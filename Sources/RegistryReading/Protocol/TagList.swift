import Diagnostics
import HTTPTransfer
import ImageSources
import Messages
import OCIFormat

/// The tags of a repository, page by page; asked for only where a tag is not there, to say which was meant.
struct TagList {
  /// The most pages that are asked for: 5.
  static let maximumPages = 5
  /// The tags that a page is asked for: 1,000.
  static let pageTags = 1000

  /// Tags that were found.
  struct Found {
    var names: [String]
    /// Whether there are more.
    var isCut: Bool

    /// Which tag was meant, or which there are.
    func suggestion(for tag: String) -> Message? {
      if names.isEmpty { return isCut ? nil : "It has no tags" }
      return NearestName.suggestion(for: tag, among: names)
        ?? (isCut ? "It has more than \(names.count) tags" : "It has \(names.count) tags")
    }
  }

  private struct Document: Decodable {
    var tags: [String]?
  }

  let client: RegistryClient

  /// The tags; nil where the registry does not tell them.
  func tags(of name: RegistryName) throws(ImageReadingError) -> Found? {
    var found = Found(names: [], isCut: false)
    var target = "tags/list?n=\(Self.pageTags)"
    for _ in 0..<Self.maximumPages {
      let response = try client.send(.get, target, of: name, .tagList)
      guard response.head.status == 200,
        let json = try? response.bytes(maximumBytes: JSONDocument.maximumBytes, "list of tags"),
        let page = try? JSONDocument.decode(Document.self, from: json, document: "list of tags")
      else { return found.names.isEmpty ? nil : found }
      found.names += page.tags ?? []
      guard let next = LinkHeader.next(response.head.fields.all("link")) else { return found }
      // The next page is of the same registry, whatever its address says.
      guard let url = response.head.url.resolving(next), url.origin == response.head.url.origin else { break }
      target = String(url.text.dropFirst(url.origin.description.count))
    }
    found.isCut = true
    return found
  }
}
