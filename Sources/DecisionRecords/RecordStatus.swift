/// What has become of a decision, by the word that a person wrote into its record.
public enum RecordStatus: Hashable, Sendable {
  /// Nobody has decided yet.
  case proposed
  /// It is decided.
  case accepted
  /// It is decided against.
  case rejected
  /// It holds no longer, and nothing else is in its place.
  case deprecated
  /// Another record is in its place.
  case superseded
  /// No word that is known here.
  case unknown

  /// The status that a text begins with, whatever marks stand around it.
  ///
  /// Unknown is always safe: a record that this program did not write as it is, is kept whatever its status.
  init(_ text: some StringProtocol) {
    let words = Self.words(of: text)
    guard let first = words.first else {
      self = .unknown
      return
    }
    if let word = Self.english[first] {
      self = word
      return
    }
    let next = words.dropFirst().first ?? ""
    if Self.reservations.contains(where: { next.hasPrefix($0) }) || Self.wordsOfReservation.contains(next) {
      self = .proposed
      return
    }
    self =
      Self.korean.first { word, endings, _ in endings.contains { first == word + $0 } }?.status ?? .unknown
  }

  private static let english: [String: RecordStatus] = [
    "proposed": .proposed, "draft": .proposed, "pending": .proposed, "open": .proposed,
    "accepted": .accepted, "accept": .accepted, "approved": .accepted, "adopted": .accepted,
    "agreed": .accepted, "decided": .accepted,
    "rejected": .rejected, "declined": .rejected,
    "deprecated": .deprecated, "withdrawn": .deprecated, "retired": .deprecated,
    "superseded": .superseded, "replaced": .superseded,
  ]

  /// Korean words with what may stand behind them in the same word.
  private static let korean: [(word: String, endings: [String], status: RecordStatus)] = [
    ("승인", done, .accepted), ("채택", done, .accepted), ("수락", done, .accepted),
    ("확정", done, .accepted), ("합의", done, .accepted), ("결정", done, .accepted),
    ("제안", done + ["중"], .proposed), ("초안", [""], .proposed), ("검토", ["", "중"], .proposed),
    ("거부", done, .rejected), ("거절", done, .rejected), ("기각", done, .rejected), ("반려", done, .rejected),
    ("폐기", done, .deprecated), ("철회", done, .deprecated),
    ("대체", done, .superseded),
  ]
  private static let done = ["", "됨", "함", "완료", "되었음", "하였음", "했음", "되었습니다", "했습니다", "하였습니다", "합니다"]
  /// Words behind another one that take it back: 승인 대기.
  private static let reservations = ["대기", "보류", "예정", "필요", "요청", "취소", "불가"]
  /// Such words that begin others too.
  private static let wordsOfReservation: Set<String> = ["전", "안", "못"]

  /// The words of a text in lower case and composed (Unicode normal form C, as Swift compares), each a run of
  /// letters.
  private static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !isIgnorable(scalar) {
        words.append(word.lowercased())
        word = ""
        if words.count == maximumWords { return words }
      }
    }
    return word.isEmpty ? words : words + [word.lowercased()]
  }

  /// The most words that are looked at.
  private static let maximumWords = 3

  /// What is not seen: joiners, the soft hyphen, marks of direction.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }
}
