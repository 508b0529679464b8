/// A Korean particle whose form follows the last sound of the word that it stands behind.
///
/// The last sound of Hangul is written in the syllable itself; of a figure, it is that of its last digit as it is
/// read; of a word in Latin letters, that of its usual transliteration (Debian 데비안, musl 머슬, node 노드).
public enum KoreanParticle: CaseIterable, Sendable {
  /// 은 or 는.
  case topic
  /// 이 or 가.
  case subject
  /// 을 or 를.
  case object
  /// 과 or 와.
  case with
  /// 으로 or 로.
  case direction
  /// 이라고 or 라고.
  case quotation
  /// 이라는 or 라는.
  case called
  /// 이라면 or 라면.
  case condition

  /// The word with the particle behind it. Quotation marks, brackets and blanks at the word's end have no sound.
  public func following(_ word: String) -> String { word + form(following: word) }

  /// The form that the particle takes behind the word.
  public func form(following word: String) -> String { form(after: LastSound(of: word)) }

  private func form(after sound: LastSound) -> String {
    let isClosed = sound != .open
    return switch self {
    case .topic: isClosed ? "은" : "는"
    case .subject: isClosed ? "이" : "가"
    case .object: isClosed ? "을" : "를"
    case .with: isClosed ? "과" : "와"
    // After ㄹ the short form stays: 서울로.
    case .direction: sound == .closed ? "으로" : "로"
    case .quotation: isClosed ? "이라고" : "라고"
    case .called: isClosed ? "이라는" : "라는"
    case .condition: isClosed ? "이라면" : "라면"
    }
  }
}

/// What a word ends in when it is read aloud in Korean.
private enum LastSound {
  /// A vowel.
  case open
  /// The consonant ㄹ.
  case rieul
  /// Any other consonant.
  case closed

  init(of word: String) {
    let sounding = word.unicodeScalars.reversed().drop { !Self.sounds($0) }
    guard let last = sounding.first else {
      self = .open
      return
    }
    switch last.value {
    case 0xAC00...0xD7A3: self = Self.ofSyllable(last)
    case 0x30...0x39: self = Self.ofDigits[Int(last.value - 0x30)]
    case 0x41...0x5A, 0x61...0x7A: self = Self.ofLatin(sounding.prefix(while: Self.isLatin))
    default: self = .open
    }
  }

  /// Letters, digits and the signs that are read as words: 퍼센트, 플러스.
  private static func sounds(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "%" || scalar == "+"
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구; 십, 백 and 천 are closed like 영.
  private static let ofDigits: [LastSound] = [
    .closed, .rieul, .open, .closed, .open, .open, .closed, .rieul, .rieul, .open,
  ]

  /// Syllables stand in blocks of 28 by their final consonant, the first of which is none and the ninth ㄹ (The
  /// Unicode Standard, 3.12, "Conjoining Jamo Behavior").
  private static func ofSyllable(_ scalar: Unicode.Scalar) -> LastSound {
    switch (scalar.value - 0xAC00) % 28 {
    case 0: .open
    case 8: .rieul
    default: .closed
    }
  }

  /// A word in Latin letters, its last letter first. Capitals alone are spelled: L, M, N and R end in a consonant.
  private static func ofLatin(_ reversed: some Sequence<Unicode.Scalar>) -> LastSound {
    let letters = reversed.map(Character.init)
    let isSpelled = letters.allSatisfy(\.isUppercase)
    // The silent e of node, alpine, module.
    let isSilent = letters.first == "e" && letters.count > 2
    switch (isSilent ? letters[1] : letters[0]).lowercased() {
    case "l": return .rieul
    case "m", "n": return .closed
    case "r": return isSpelled ? .rieul : .open
    case "g": return letters.count > 1 && letters[1].lowercased() == "n" ? .closed : .open
    default: return .open
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
