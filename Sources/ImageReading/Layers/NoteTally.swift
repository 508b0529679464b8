import ImageSources

/// Counts oddities of one kind and keeps the first, so that a million of them are one note.
struct NoteTally {
  /// The most characters that are kept of the first: 300.
  private static let maximumCharacters = 300

  private var found: [ImageNote.Code: (count: Int, first: String)] = [:]
  private let layer: Int

  /// Begins to count for a layer.
  init(layer: Int) {
    self.layer = layer
  }

  /// Counts one.
  mutating func add(_ code: ImageNote.Code, _ first: @autoclosure () -> String) {
    guard found[code] == nil else {
      found[code]?.count += 1
      return
    }
    found[code] = (1, String(first().prefix(Self.maximumCharacters)))
  }

  /// The notes, each with its first place and how many more there are.
  var notes: [ImageNote] {
    found.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, found in
      let more = found.count > 1 ? " (and \(found.count - 1) more of this kind)" : ""
      return ImageNote(code: code, layer: layer, text: found.first + more)
    }
  }
}
