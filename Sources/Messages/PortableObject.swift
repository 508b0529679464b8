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

  init(_ bytes: [UInt8]) {
    var field: Field?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("msgid ") {
        entries.append(Entry(original: "", translation: ""))
        field = .original
      } else if line.hasPrefix("msgstr ") {
        field = .translation
      } else if !line.hasPrefix("\"") {
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
  private static func string(in line: String) -> String? {
    guard let start = line.firstIndex(of: "\""), let end = line.lastIndex(of: "\""), start < end else {
      return nil
    }
    var text = ""
    var isEscaped = false
    for character in line[line.index(after: start)..<end] {
      if isEscaped {
        text.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
