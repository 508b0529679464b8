/// What marks the part of a page that is written by this program: two comments, each in a line of its own, which
/// Markdown, wikitext and SVG all have and none shows.
///
/// ```
/// <!-- plimsoll:begin id="node-base-images.ko" sha256="…" -->
/// …
/// <!-- plimsoll:end id="node-base-images.ko" -->
/// ```
///
/// The digest is that of what stands between the two lines. Where several pages are published together, `set="…"` behind
/// the id names them all. Somebody who gives a page to this program writes the two
/// lines himself, without a digest.
public struct PageMark: Hashable, Sendable, Codable {
  /// What is published there: the name of a report, its language, and the part of it.
  public let id: String

  /// The name of the pages that are published together with it; nil where that has no name.
  public var set: String?

  /// Makes the mark of an id of `A-Za-z0-9._-`; what else it has is written as `-`.
  public init(_ id: String, set: String? = nil) {
    self.id = String(id.unicodeScalars.map { Self.isAllowed($0) ? Character($0) : "-" })
    self.set = set
  }

  /// Whether a page that belongs to a set can be the one of this mark: to this one, or to none yet.
  func admits(set other: String?) -> Bool { other == nil || other == set }

  /// The mark as messages name it.
  var name: String { Self.name(id, in: set) }

  /// A mark of an id and a set, as messages name it.
  static func name(_ id: String, in set: String?) -> String { set.map { "\(id) of \($0)" } ?? id }

  /// What the first line of a part with this mark begins with.
  var search: String { search(.comment) }

  /// The same, in another syntax.
  func search(_ syntax: MarkSyntax) -> String { syntax.beginning + id + "\"" }

  /// What the first line of what belongs to a page with this mark begins with: its evidence, its pictures.
  var partSearch: String { MarkSyntax.comment.beginning + id + "." }

  /// Whether this is the mark of a picture of a page with another: its id, and the id of a chart, which has no full stop.
  func isPart(of page: PageMark) -> Bool {
    id.hasPrefix(page.id + ".") && !id.dropFirst(page.id.utf8.count + 1).contains(".")
      && page.admits(set: set)
  }

  /// What the first line of every part of a set has.
  static func search(set: String) -> String { " set=\"\(set)\"" }

  /// The two lines as somebody writes them who gives a page to this program.
  func givingLines(_ syntax: MarkSyntax) -> [String] {
    ["\(search(syntax))\(syntax.behind)", "\(syntax.end)\(id)\"\(syntax.behind)"]
  }

  /// The content between its lines.
  func marked(_ content: String, _ syntax: MarkSyntax = .comment) -> String {
    let content = content.utf8.last == UInt8(ascii: "\n") ? content : content + "\n"
    let digest = TextDigest.sha256(content)
    let set = set.map { " set=\"\($0)\"" } ?? ""
    return
      "\(search(syntax))\(set) sha256=\"\(digest)\"\(syntax.behind)\n\(content)\(syntax.end)\(id)\"\(syntax.behind)\n"
  }

  /// Whether a text can be the name of a set.
  static func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count) && text.unicodeScalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
    default: false
    }
  }
}
