/// A catalogue of gettext in its form for people, a “portable object” (GNU gettext manual, 3 “The Format of PO
/// Files”): entries of `msgid` and `msgstr`, each one or more strings in quotes.
///
/// It is a file of this repository, which a test holds against `msgfmt`; what is not read here (contexts, plurals) it
/// does not have.
struct PortableObject {
  /// A message and what it is in the other language.
  struct Entry: Equatable {
    var original: String
    /// Empty where there is none yet.
    var translation: String
  }

  private(set) var entries: [Entry] = []

  private enum Field { case original, translation }

  /// Reads bytes, not characters: each run of the program that says something in another language begins with this.
  init(_ bytes: [UInt8]) {
    var field: Field?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "msgid ".utf8) {
        entries.append(Entry(original: "", translation: ""))
        field = .original
      } else if line.starts(with: "msgstr ".utf8) {
        field = .translation
      } else if line.first != UInt8(ascii: "\"") {
        continue
      }
      guard let field, let last = entries.indices.last, let text = Self.string(in: line) else { continue }
      switch field {
      case .original: entries[last].original += text
      case .translation: entries[last].translation += text
      }
    }
  }

  /// The text between the first and the last quotation mark of a line, its escapes undone.
  private static func string(in line: ArraySlice<UInt8>) -> String? {
    guard let start = line.firstIndex(of: UInt8(ascii: "\"")),
      let end = line.lastIndex(of: UInt8(ascii: "\"")),
      start < end
    else { return nil }
    let quoted = line[(start + 1)..<end]
    guard quoted.contains(UInt8(ascii: "\\")) else { return String(decoding: quoted, as: UTF8.self) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in quoted {
      if isEscaped {
        text.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "t") ? 0x09 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
