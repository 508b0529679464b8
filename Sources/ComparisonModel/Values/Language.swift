/// A language that reports are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Korean.
  case ko
  /// English.
  case en
}
