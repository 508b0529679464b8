/// What an inline stands in.
struct InlineStyle {
  var isStrong = false
  var isEmphasised = false
  var isInLink = false
  /// The sign of the emphasis around it.
  var sign: UInt8?
  var depth = 0

  /// One deeper.
  ///
  /// - Throws: ``MarkdownError/tooDeep``.
  func deeper() throws(MarkdownError) -> InlineStyle {
    guard depth < MarkdownRenderer.maximumNesting else { throw .tooDeep }
    var style = self
    style.depth += 1
    return style
  }
}
