/// The part of a page's text that this program writes, and what people wrote around it.
struct ManagedRegion: Hashable {
  /// Why there is no such part that could be replaced.
  enum Refusal: Error, Hashable {
    /// No line of the page marks one.
    case unmarked
    /// The page is marked as that of something else.
    case marked(as: String)
    /// Lines that mark it are missing, or there are too many of them.
    case broken
  }

  /// What is before the part.
  let before: Substring
  /// What is in it.
  let content: Substring
  /// What is behind it.
  let behind: Substring
  /// Whether nobody changed it since it was written; true where the lines have no digest, and whoever wrote them gave
  /// the part away.
  let isAsWritten: Bool

  /// Finds the part of a mark in a page.
  static func find(
    _ mark: PageMark, in text: String, _ syntax: MarkSyntax = .comment
  ) throws(Refusal) -> ManagedRegion {
    let lines = Lines(of: text, syntax)
    guard lines.beginnings.count == 1, lines.ends.count == 1 else {
      throw lines.beginnings.isEmpty && lines.ends.isEmpty ? .unmarked : .broken
    }
    let (first, last) = (lines.beginnings[0], lines.ends[0])
    let id = value(of: "id", in: first)
    let set = value(of: "set", in: first)
    guard id == mark.id, mark.admits(set: set) else {
      throw id.map { .marked(as: PageMark.name($0, in: set)) } ?? .broken
    }
    guard value(of: "id", in: last) == mark.id, first.endIndex <= last.startIndex else { throw .broken }
    let content = text[first.endIndex..<last.startIndex]
    let digest = value(of: "sha256", in: first)
    return ManagedRegion(
      before: text[..<first.startIndex], content: content, behind: text[last.endIndex...],
      isAsWritten: digest.map { $0 == TextDigest.sha256(String(content)) } ?? true)
  }

  /// The mark of the one part of a page; nil where it has none, or several.
  static func mark(in text: String, _ syntax: MarkSyntax = .comment) -> PageMark? {
    let lines = Lines(of: text, syntax)
    guard lines.beginnings.count == 1, let id = value(of: "id", in: lines.beginnings[0]) else { return nil }
    return PageMark(id, set: value(of: "set", in: lines.beginnings[0]))
  }

  /// The page with another content in the part.
  func replacing(with content: String, _ mark: PageMark, _ syntax: MarkSyntax = .comment) -> String {
    before + mark.marked(content, syntax) + behind
  }

  /// The lines of a page that mark parts, each with its line end.
  private struct Lines {
    var beginnings: [Substring] = []
    var ends: [Substring] = []

    init(of text: String, _ syntax: MarkSyntax) {
      var start = text.startIndex
      while start < text.endIndex {
        let end =
          text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map(text.utf8.index(after:)) ?? text.endIndex
        let line = text[start..<end]
        if line.hasPrefix(syntax.beginning) { beginnings.append(line) }
        if line.hasPrefix(syntax.end) { ends.append(line) }
        start = end
      }
    }
  }

  private static func value(of name: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: " \(name)=\"")?.upperBound,
      let end = line[start...].firstIndex(of: "\"")
    else { return nil }
    return String(line[start..<end])
  }
}
