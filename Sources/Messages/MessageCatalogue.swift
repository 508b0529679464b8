internal import EmbeddedCatalogues

/// The words of messages in one language, by their English words.
public struct MessageCatalogue: Sendable {
  private let words: [String: MessageWords]

  /// The words of the sources themselves.
  public static let english = MessageCatalogue(words: [:])

  /// The words of `ko.po`, which is compiled into the program.
  public static let korean = MessageCatalogue(portableObject: embedded_catalogue_ko().contents)

  private init(words: [String: MessageWords]) {
    self.words = words
  }

  /// Reads a catalogue of ours; entries without a translation are left out.
  init(portableObject bytes: [UInt8]) {
    var words: [String: MessageWords] = [:]
    for entry in PortableObject(bytes).entries where !entry.original.isEmpty && !entry.translation.isEmpty {
      words[entry.original] = MessageWords(entry.translation, particles: true)
    }
    self.init(words: words)
  }

  func words(for original: String) -> MessageWords {
    words[original] ?? MessageWords(original, particles: false)
  }
}
