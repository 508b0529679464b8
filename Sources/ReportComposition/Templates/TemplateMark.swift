/// The marks that stand for values and blocks while a template is read as Markdown.
///
/// A value is put in after the Markdown is read, so nothing in it can be taken for Markdown, HTML or Mustache.
/// The marks are characters for private use (Unicode, section 23.5), which templates may not hold themselves.
enum TemplateMark {
  static let valueStart: Unicode.Scalar = "\u{E000}"
  static let blockStart: Unicode.Scalar = "\u{E001}"
  static let end: Unicode.Scalar = "\u{E002}"

  /// The mark of the value at a position.
  static func value(_ position: Int) -> String {
    "\(valueStart)\(position)\(end)"
  }

  /// The mark of a block.
  static func block(_ name: String) -> String {
    "\(blockStart)\(name)\(end)"
  }

  /// A piece of text between, or at, marks.
  enum Piece: Hashable {
    case text(String)
    case value(Int)
    case block(String)
  }

  /// Takes a text apart at its marks.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(where: { $0 == valueStart || $0 == blockStart }),
      let end = rest[start...].firstIndex(of: end)
    {
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      let content = String(rest[rest.index(after: start)..<end])
      if rest[start] == blockStart {
        pieces.append(.block(content))
      } else if let position = Int(content) {
        pieces.append(.value(position))
      }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
