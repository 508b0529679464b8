/// How the two lines are written that mark a part of a page, so that readers do not see them.
struct MarkSyntax: Hashable {
  /// What comes before the name of a line: `plimsoll:begin`.
  let before: String
  /// What comes behind its last value.
  let behind: String

  /// A comment, as Markdown, wikitext and SVG have it.
  static let comment = MarkSyntax(before: "<!-- ", behind: " -->")
  /// A link to a place in the same page, of which one small sign is seen: DokuWiki has no comments.
  static let dokuWiki = MarkSyntax(before: "[[#", behind: "|⚓]]")

  /// What every first line begins with.
  var beginning: String { before + "plimsoll:begin id=\"" }
  /// What every last line begins with.
  var end: String { before + "plimsoll:end id=\"" }
}
