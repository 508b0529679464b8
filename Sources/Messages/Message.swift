/// What the program says to whoever runs it: an English sentence, and what stands in it.
///
/// A message is written in the sources as any text is, in English. It keeps what was put into it apart from its words,
/// so that a ``MessageCatalogue`` can say the same in another language: as gettext does it, by the English words
/// themselves (GNU gettext manual, 1.3 "Files Conveying Translations").
///
/// Two messages are equal where they say the same in English.
public struct Message: Sendable {
  /// Words with numbered places, and what stands in these.
  struct Piece: Sendable {
    /// The English words, with `%1`, `%2` … for the arguments.
    var format: String
    var arguments: [Argument]
  }

  /// What stands in a sentence.
  enum Argument: Sendable {
    /// A name, a figure, a text from outside: the same in every language.
    case text(String)
    /// Words of ours.
    case message(Message)
  }

  /// What is said, one piece behind the other.
  var pieces: [Piece]

  /// A text that is no sentence of ours, such as an answer of the system: the same in every language.
  public init(verbatim text: String) {
    pieces = [Piece(format: "%1", arguments: [.text(text)])]
  }

  /// Words of a library that has a known number of them, in English: said in another language where the catalogue has
  /// them.
  public init(knownWords words: String) {
    self.init(stringLiteral: words)
  }

  private init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { description.isEmpty }

  /// Whether the message has these words in English.
  public func contains(_ words: String) -> Bool { description.contains(words) }

  /// The message with every text from outside that stands in it as `transform` makes it.
  public func mapTexts(_ transform: (String) -> String) -> Message {
    var mapped = self
    for piece in pieces.indices {
      for position in pieces[piece].arguments.indices {
        switch pieces[piece].arguments[position] {
        case .text(let text): mapped.pieces[piece].arguments[position] = .text(transform(text))
        case .message(let message):
          mapped.pieces[piece].arguments[position] = .message(message.mapTexts(transform))
        }
      }
    }
    return mapped
  }

  /// One message behind another, each translated for itself.
  public static func + (first: Message, second: Message) -> Message {
    Message(pieces: first.pieces + second.pieces)
  }

  /// Says more.
  public static func += (message: inout Message, more: Message) {
    message.pieces += more.pieces
  }
}

extension Message: ExpressibleByStringInterpolation {
  /// Makes a message of words alone.
  public init(stringLiteral words: String) {
    pieces = [Piece(format: words, arguments: [])]
  }

  /// Makes a message of words and what was put into them.
  public init(stringInterpolation: Interpolation) {
    pieces = [stringInterpolation.piece]
  }

  /// Gathers the words and the arguments of one literal.
  public struct Interpolation: StringInterpolationProtocol {
    var piece: Piece

    /// Begins with no words.
    public init(literalCapacity: Int, interpolationCount: Int) {
      piece = Piece(format: "", arguments: [])
      piece.format.reserveCapacity(literalCapacity + 2 * interpolationCount)
      piece.arguments.reserveCapacity(interpolationCount)
    }

    /// Adds words.
    public mutating func appendLiteral(_ words: String) {
      piece.format += words
    }

    /// Puts words of ours in. A literal inside a literal is one of these, and is translated as well.
    public mutating func appendInterpolation(_ message: Message) {
      append(.message(message))
    }

    /// Puts in a text that is the same in every language.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) {
      append(.text(text))
    }

    /// Puts in what is the same in every language: a figure, a name.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(String(describing: value)))
    }

    private mutating func append(_ argument: Argument) {
      piece.arguments.append(argument)
      piece.format += "%\(piece.arguments.count)"
    }
  }
}

extension Message: CustomStringConvertible, Hashable {
  /// The message in English.
  public var description: String { text(by: .english) }

  /// Whether two messages say the same in English.
  public static func == (left: Message, right: Message) -> Bool { left.description == right.description }

  /// Hashes what the message says in English.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Sequence<Message> {
  /// The messages, one behind the other, with the same words between any two.
  public func joined(separator: Message) -> Message {
    var joined: Message = ""
    for (position, message) in enumerated() {
      joined = position == 0 ? message : joined + separator + message
    }
    return joined
  }
}
