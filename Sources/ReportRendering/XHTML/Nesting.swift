/// What a piece of text stands in.
struct Nesting {
  /// The number of blocks and inlines around it.
  var depth = 0
  /// Whether it is part of a link: links hold no links (XHTML 1.0, appendix B).
  var isInLink = false

  /// Goes one deeper.
  ///
  /// - Throws: ``XHTMLError/tooDeep``.
  func deeper(inLink: Bool = false) throws(XHTMLError) -> Nesting {
    guard depth < XHTMLRenderer.maximumNesting else { throw .tooDeep }
    return Nesting(depth: depth + 1, isInLink: isInLink || inLink)
  }
}
