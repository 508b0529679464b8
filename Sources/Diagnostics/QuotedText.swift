import TextLayout

/// Foreign text inside messages: short, on one line, and unable to steer a terminal.
public enum QuotedText {
  /// The most characters of a foreign text that a message repeats.
  public static let longest = 60

  /// `text` in single quotes, cut after ``longest`` characters.
  public static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(longest)))
    return "'\(escaped(shown))\(scalars.dropFirst(longest).isEmpty ? "" : "…")'"
  }

  /// `text` on one line, with what cannot be shown as ``VisibleText`` writes it.
  public static func escaped(_ text: String, keepingTabs: Bool = false) -> String {
    keepingTabs
      ? VisibleText.lines(text, maximumBytes: .max) : VisibleText.line(text, maximumBytes: .max)
  }
}
