internal import EmbeddedCatalogues

/// The words of messages in one language, by their English words.
public struct MessageCatalogue: Sendable {
  /// Their places are looked for when one is said: a run says few of them.
  private let words: [String: String]

  /// The words of the sources themselves.
  public static let english = MessageCatalogue(words: [:])

  /// The words of `ko.po`, which is compiled into the program.
  public static let korean = MessageCatalogue(portableObject: embedded_catalogue_ko().contents)

  private init(words: [String: String]) {
    self.words = words
  }

  /// Reads a catalogue of ours; entries without a translation are left out.
  init(portableObject bytes: [UInt8]) {
    var words: [String: String] = [:]
    for entry in PortableObject(bytes).entries where !entry.original.isEmpty && !entry.translation.isEmpty {
      words[entry.original] = entry.translation
    }
    self.init(words: words)
  }

  func words(for original: String) -> MessageWords {
    if let translation = words[original] { return MessageWords(translation, particles: true) }
    return MessageWords(original, particles: false)
  }
}
