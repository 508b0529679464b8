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

  /// What every first line begins with.
  static let beginning = "<!-- plimsoll:begin id=\""
  /// What every last line begins with.
  static let end = "<!-- plimsoll:end id=\""

  /// What the first line of a part with this mark begins with.
  var search: String { Self.beginning + id + "\"" }

  /// The content between its lines.
  func marked(_ content: String) -> String {
    let content = content.utf8.last == UInt8(ascii: "\n") ? content : content + "\n"
    return "\(search) sha256=\"\(TextDigest.sha256(content))\" -->\n\(content)\(Self.end)\(id)\" -->\n"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
    default: false
    }
  }
}
