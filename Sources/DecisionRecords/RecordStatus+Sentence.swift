import ComparisonModel

extension RecordStatus {
  /// The status that words of a language begin with; nil where the first is no word for one.
  ///
  /// - Parameter words: In lower case and composed; there is at least one.
  static func status(_ words: [String], in language: Language) -> RecordStatus? {
    switch language {
    case .ko: korean(words)
    case .en: english[words[0]]
    }
  }

  private static let english: [String: RecordStatus] = [
    "proposed": .proposed, "draft": .proposed, "pending": .proposed, "open": .proposed,
    "accepted": .accepted, "accept": .accepted, "approved": .accepted, "adopted": .accepted,
    "agreed": .accepted, "decided": .accepted,
    "rejected": .rejected, "declined": .rejected,
    "deprecated": .deprecated, "withdrawn": .deprecated, "retired": .deprecated,
    "superseded": .superseded, "replaced": .superseded,
  ]

  private static func korean(_ words: [String]) -> RecordStatus? {
    let found = korean.first { word, endings, _ in endings.contains { words[0] == word + $0 } }?.status
    guard let found, let next = words.dropFirst().first else { return found }
    let isTakenBack = reservations.contains { next.hasPrefix($0) } || wordsOfReservation.contains(next)
    return isTakenBack ? .proposed : found
  }

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
}
