/// A piece of a template, as its scanner finds it.
enum TemplateToken: Hashable {
  /// Text between tags, of one line.
  case text(String)
  /// The end of a line, with the number of the line that it ends.
  case lineEnd(Int)
  /// A tag.
  case tag(TemplateTag)
}
