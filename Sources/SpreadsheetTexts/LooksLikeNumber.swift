/// Whether a spreadsheet takes a text for a number, a date, a time or a truth value.
///
/// It holds for Google Sheets, Excel and LibreOffice set to English, Korean or German, and rather says yes: a text is
/// one when it has a digit, and no word but those that numbers and dates are written with. `3.20`, `12.9.1`, `1/2`,
/// `3월 4일`, `4 Mär`, `5 pm` and `12e34567` are; `58.5 MB`, `node:24` and `sha256:12` are not.
public enum LooksLikeNumber {
  /// Whether UTF-8 text looks like a number.
  ///
  /// Tables have millions of texts, and no other module could make the generic function one of these types.
  @specialized(where Text == UnsafeBufferPointer<UInt8>)
  @specialized(where Text == String.UTF8View)
  public static func test<Text: Collection<UInt8>>(_ text: Text) -> Bool {
    var state = Scan()
    for byte in text {
      guard state.takes(byte) else { return false }
    }
    return state.endsAsNumber
  }

  /// What was read so far. The words are held as hashes: nothing is allocated, and most texts end at their first word.
  private struct Scan {
    private var hash = Scan.basis
    private var length = 0
    /// Whether the word is made of digits of full width, which Korean spreadsheets take for digits.
    private var isWide = true
    private var hasDigit = false
    private var hasTruthValue = false

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    /// More bytes than the longest word has.
    private static let maximumBytes = 16

    /// Takes the next byte; false where the text can be no number any more.
    mutating func takes(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        return endsWord()
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        return extendsWord(byte | 0x20)
      case 0x80...0xFF: return extendsWord(byte)
      default: return endsWord()
      }
    }

    /// Whether all of the text was a number, a date or a truth value.
    var endsAsNumber: Bool {
      mutating get { endsWord() && (hasDigit || hasTruthValue) }
    }

    private mutating func extendsWord(_ byte: UInt8) -> Bool {
      hash = Self.hash(hash, byte)
      isWide = isWide && Self.isOfWideDigit(byte, at: length % 3)
      length += 1
      return isWide || length <= Self.maximumBytes
    }

    /// Ends a word; false where it is none that numbers are written with.
    private mutating func endsWord() -> Bool {
      guard length > 0 else { return true }
      defer { (hash, length, isWide) = (Self.basis, 0, true) }
      if isWide, length % 3 == 0 {
        hasDigit = true
        return true
      }
      guard let isTruthValue = Self.words[hash] else { return false }
      hasTruthValue = hasTruthValue || isTruthValue
      return true
    }

    /// Whether a byte is the first, second or third of U+FF10 to U+FF19.
    private static func isOfWideDigit(_ byte: UInt8, at place: Int) -> Bool {
      switch place {
      case 0: byte == 0xEF
      case 1: byte == 0xBC
      default: (0x90...0x99).contains(byte)
      }
    }

    /// FNV-1a.
    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static func hashes(of words: String) -> [UInt64] {
      words.split(separator: " ").map { $0.utf8.reduce(basis, hash) }
    }

    /// The hash of each word, and whether it is a value by itself.
    private static let words = Dictionary(
      hashes(of: "true false wahr falsch").map { ($0, true) } + otherWords.map { ($0, false) }
    ) { first, _ in first }

    private static let otherWords = hashes(
      of: """
        e t z a p am pm ad bc uhr h 오전 오후 년 월 일 시 분 초 eur usd krw gbp jpy € £ ¥ ₩ ￦ 원 ° – − \u{A0} \u{202F} \u{3000} \
        jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september \
        october november december mär mÄr mrz mai okt dez januar jänner januari februar märz mÄrz juni juli \
        oktober dezember mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday mo di mi \
        do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag 월요일 화요일 수요일 목요일 금요일 토요일 일요일
        """)
  }
}
