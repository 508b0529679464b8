/// The state of the paragraph, heading or cell that is being written. Places are indices of the output.
struct MarkdownLine {
  /// What a line of text is part of.
  enum Kind {
    case paragraph
    case heading
    case cell
  }

  var kind = Kind.paragraph
  /// Where the text begins.
  var start = 0
  /// Where its last line begins.
  var lineStart = 0
  /// Whether any text was written or kept.
  var hasText = false
  /// Whether a tilde stands in it that is not escaped.
  var hasTilde = false
  /// Line breaks that are due before the next text.
  var breaks = 0
  /// Where the last emphasis ended, and with which sign.
  var emphasisEnd: (place: Int, sign: UInt8)?
  /// Where a letter must not follow as it is.
  var hiddenLetterPlace: Int?
  /// Where the last sign of emphasis ended, behind which text begins.
  var signEnd = 0
  /// Where the last span of code ended.
  var codeEnd: Int?
}
