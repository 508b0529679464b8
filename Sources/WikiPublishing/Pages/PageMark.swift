/// What marks the part of a page that is written by this program: two comments, each in a line of its own, which
/// Markdown, wikitext and SVG all have and none shows.
///
/// ```
/// <!-- plimsoll:begin id="node-base-images.ko" sha256="…" -->
/// …
/// <!-- plimsoll:end id="node-base-images.ko" -->
/// ```
///
/// The digest is that of what stands between the two lines. Somebody who gives a page to this program writes the two
/// lines himself, without a digest.
public struct PageMark: Hashable, Sendable, Codable {
  /// What is published there: the name of a report, its language, and the part of it.
  public let id: String

  /// Makes the mark of an id of `A-Za-z0-9._-`; what else it has is written as `-`.
  public init(_ id: String) {
    self.id = String(id.unicodeScalars.map { Self.isAllowed($0) ? Character($0) : "-" })
  }

  /// What the first line of a part with this mark begins with.
  var search: String { search(.comment) }

  /// The same, in another syntax.
  func search(_ syntax: MarkSyntax) -> String { syntax.beginning + id + "\"" }

  /// The two lines as somebody writes them who gives a page to this program.
  func givingLines(_ syntax: MarkSyntax) -> [String] {
    ["\(search(syntax))\(syntax.behind)", "\(syntax.end)\(id)\"\(syntax.behind)"]
  }

  /// The content between its lines.
  func marked(_ content: String, _ syntax: MarkSyntax = .comment) -> String {
    let content = content.utf8.last == UInt8(ascii: "\n") ? content : content + "\n"
    let digest = TextDigest.sha256(content)
    return
      "\(search(syntax)) sha256=\"\(digest)\"\(syntax.behind)\n\(content)\(syntax.end)\(id)\"\(syntax.behind)\n"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
    default: false
    }
  }
}
