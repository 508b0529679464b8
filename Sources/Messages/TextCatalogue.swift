internal import EmbeddedCatalogues
internal import TextLayout

/// Texts that are English already when they reach us, as a library's words around ours are, by what they are in another
/// language.
///
/// A ``Message`` keeps apart what stands in it; of these texts only the words are known. An entry with `%1` is
/// therefore found by its words, in their order, and whatever stands between them is taken over as it is.
public struct TextCatalogue: Sendable {
  private struct Form {
    var original: MessageWords
    var translation: MessageWords
  }

  /// Texts without places, which are found at once.
  private let texts: [String: String]
  /// Texts with places, in their order.
  private let forms: [Form]

  /// No text at all: everything stays English.
  public static let english = TextCatalogue(portableObject: [])

  /// The program's help, and the sentences of ArgumentParser: `help.ko.po`, which is compiled into the program.
  public static let koreanHelp = TextCatalogue(portableObject: embedded_catalogue_help_ko().contents)

  /// Reads a catalogue of ours; entries without a translation are left out.
  init(portableObject bytes: [UInt8]) {
    var texts: [String: String] = [:]
    var forms: [Form] = []
    for entry in PortableObject(bytes).entries where !entry.original.isEmpty && !entry.translation.isEmpty {
      let mayHavePlaces = entry.original.utf8.contains(UInt8(ascii: "%"))
      let original = mayHavePlaces ? MessageWords(entry.original, particles: false) : nil
      if let original, !original.places.isEmpty {
        forms.append(Form(original: original, translation: MessageWords(entry.translation, particles: true)))
      } else {
        texts[entry.original] = entry.translation
      }
    }
    self.texts = texts
    self.forms = forms
  }

  /// What the text is in the language of the catalogue: of entries that fit, the first; nil where none does.
  public func text(for english: String) -> String? {
    if let text = texts[english] { return text }
    for form in forms {
      guard let arguments = form.original.arguments(in: english) else { continue }
      return form.translation.text(with: arguments)
    }
    return nil
  }
}

extension MessageWords {
  /// What stands in the places of these words in a text, by number; nil where the text is not made of these words.
  fileprivate func arguments(in text: String) -> [Int: String]? {
    var arguments: [Int: String] = [:]
    var rest = text[...]
    var openPlace: Int?
    for (position, part) in parts.enumerated() {
      guard case .words(let words) = part else {
        if case .place(let number) = part { openPlace = number }
        continue
      }
      guard let place = openPlace else {
        guard rest.hasPrefix(words) else { return nil }
        rest.removeFirst(words.count)
        continue
      }
      // The last words are those at the end, whatever stands before them.
      let isLast = position == parts.count - 1
      guard let end = isLast ? rest.endRange(of: words) : rest.firstRange(of: words) else { return nil }
      arguments[place] = String(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
      openPlace = nil
    }
    guard let openPlace else { return rest.isEmpty ? arguments : nil }
    arguments[openPlace] = String(rest)
    return arguments
  }

  /// The words with what stands in their places.
  fileprivate func text(with arguments: [Int: String]) -> String {
    var written = ""
    for part in parts {
      switch part {
      case .words(let words): written += words
      case .place(let number): written += arguments[number] ?? ""
      case .particle(let particle): written += particle.form(following: written)
      }
    }
    return written
  }
}

extension Substring {
  /// Where the text ends with these words.
  fileprivate func endRange(of words: String) -> Range<Index>? {
    guard hasSuffix(words) else { return nil }
    return index(endIndex, offsetBy: -words.count)..<endIndex
  }
}
