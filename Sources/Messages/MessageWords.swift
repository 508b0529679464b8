internal import TextLayout

/// The words of a message in one language, with numbered places for its arguments.
///
/// `%1` is the place of the first argument. In Korean, both forms of a particle in brackets, as `%1(을/를)`, stand for
/// the one that fits the word before it.
struct MessageWords: Sendable {
  /// What words are made of.
  enum Part: Sendable, Equatable {
    case words(String)
    /// Where an argument stands, counted from 1.
    case place(Int)
    case particle(KoreanParticle)
  }

  /// The words as they are written in the sources or in a catalogue.
  let text: String
  let parts: [Part]

  /// Words of English, in which brackets are brackets.
  init(_ text: String, particles: Bool) {
    self.text = text
    var parts: [Part] = []
    var words = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let special =
        switch scalar {
        case "%": Self.place(&rest)
        case "(" where particles: Self.particle(&rest)
        default: nil as Part?
        }
      guard let special else {
        words.unicodeScalars.append(scalar)
        continue
      }
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
      parts.append(special)
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }

  /// The numbers of the places in the words.
  var places: Set<Int> {
    Set(parts.compactMap { if case .place(let number) = $0 { number } else { nil } })
  }

  private static func place(_ rest: inout Substring.UnicodeScalarView) -> Part? {
    let digits = rest.prefix { ("0"..."9").contains($0) }.prefix(2)
    guard let number = Int(String(String.UnicodeScalarView(digits))), number > 0 else { return nil }
    rest.removeFirst(digits.count)
    return .place(number)
  }

  private static func particle(_ rest: inout Substring.UnicodeScalarView) -> Part? {
    let particle = KoreanParticle.allCases.first { rest.starts(with: $0.bothForms.unicodeScalars) }
    guard let particle else { return nil }
    rest.removeFirst(particle.bothForms.unicodeScalars.count)
    return .particle(particle)
  }
}

extension KoreanParticle {
  /// Both forms as catalogues write them, behind the opening bracket: `을/를)`.
  fileprivate var bothForms: String {
    "\(form(following: "값"))/\(form(following: "수")))"
  }
}
