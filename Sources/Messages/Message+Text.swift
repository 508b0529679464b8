internal import TextLayout

extension Message {
  /// The message in the language of a catalogue. What the catalogue lacks is said in English.
  public func text(by catalogue: MessageCatalogue) -> String {
    if pieces.count == 1, pieces[0].arguments.isEmpty { return catalogue.words(for: pieces[0].format).text }
    var written = ""
    for piece in pieces {
      let words = catalogue.words(for: piece.format)
      for part in words.parts {
        switch part {
        case .words(let words): written += words
        case .place(let number) where piece.arguments.indices.contains(number - 1):
          written += piece.arguments[number - 1].text(by: catalogue)
        case .place(let number): written += "%\(number)"
        case .particle(let particle): written += particle.form(following: written)
        }
      }
    }
    return written
  }
}

extension Message.Argument {
  func text(by catalogue: MessageCatalogue) -> String {
    switch self {
    case .text(let text): text
    case .message(let message): message.text(by: catalogue)
    }
  }
}
