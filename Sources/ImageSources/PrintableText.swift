internal import TextLayout

/// Text that an image brings along, as it is safe to print.
///
/// Names, labels and instructions of an image are anybody's: they may hold what moves a terminal's cursor or hides what
/// follows. What this package words itself, errors, notes and paths among it, is safe already.
public enum PrintableText {
  /// The text on one line: control characters and those that change the direction of writing as the numbers of their
  /// bytes: `\x1b`, `\xe2\x80\xae`. Bytes that are no UTF-8 are shown so too.
  ///
  /// - Parameters:
  ///   - text: the text as the image has it.
  ///   - maximumBytes: the most bytes of it that are shown; `…` stands for the others.
  public static func line(_ text: String, maximumBytes: Int = 1024) -> String {
    VisibleText.line(text, maximumBytes: maximumBytes)
  }
}
