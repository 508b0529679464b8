import TextLayout

/// Foreign text inside messages: short, on one line, and unable to steer a terminal.
public enum QuotedText {
  /// The most Unicode scalars of a foreign text that a message repeats: 60.
  public static let maximumScalars = 60

  /// `text` in single quotes, cut after ``maximumScalars`` of its scalars.
  public static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(maximumScalars)))
    return "'\(escaped(shown))\(scalars.dropFirst(maximumScalars).isEmpty ? "" : "…")'"
  }

  /// `text` on one line, with what cannot be shown as ``VisibleText`` writes it.
  public static func escaped(_ text: String, keepingTabs: Bool = false) -> String {
    keepingTabs
      ? VisibleText.lines(text, maximumBytes: .max) : VisibleText.line(text, maximumBytes: .max)
  }
}
