public import ComparisonModel

/// A file of a decision record on disk.
public struct StoredRecord: Hashable, Sendable {
  /// The name of the file, without its folder.
  public let file: String
  /// The name of the record, without language and ending.
  public let name: String
  /// Its number.
  public let number: Int
  /// Its language.
  public let language: Language
  /// How its name tells the language.
  public let naming: RecordNaming
  /// Its bytes.
  public let bytes: [UInt8]
  /// What its text tells.
  public let text: RecordText

  /// The day that it was made for, by its seal; nil where it has none.
  public let day: Timestamp?

  /// Whether it is byte for byte as this program wrote it, as a proposal.
  public let isAsWritten: Bool
}

/// What a folder holds of the records of one decision.
public struct RecordShelf: Hashable, Sendable {
  /// The decision.
  public let key: RecordKey
  /// The records in Markdown, by number and language.
  public internal(set) var records: [StoredRecord] = []
  /// The numbers whose record has a page in another format that is not as this program wrote it.
  public internal(set) var touchedNumbers: Set<Int> = []
  /// The numbers that have pages in another format, all of which are as this program wrote them.
  public internal(set) var untouchedPages: Set<Int> = []
  /// The numbers whose pages have names as earlier versions wrote them.
  public internal(set) var numbersNamedEarlier: Set<Int> = []
  /// The numbers under which another decision, whose ids join to the same name, has a record.
  public internal(set) var foreignNumbers: Set<Int> = []
  /// The highest number that any record of the folder has, be it of this decision, of another one or of people; 0
  /// where there is none.
  public internal(set) var highestNumber = 0

  init(key: RecordKey) { self.key = key }

  /// The number of the newest record; nil where there is none.
  public var newestNumber: Int? { records.map(\.number).max() }

  /// The newest number that has pages in another format and no other file, all as this program wrote them; nil where a
  /// newer one has a file that somebody touched or that is another decision's.
  var newestUntouchedPage: Int? {
    let newest = untouchedPages.union(touchedNumbers).union(foreignNumbers).max()
    return newest.flatMap { untouchedPages.contains($0) && !foreignNumbers.contains($0) ? $0 : nil }
  }

  /// How a file of a record in a language is named: as the one that is there, else as the record's other files.
  func naming(of number: Int, in language: Language) -> RecordNaming {
    let files = files(of: number)
    let own = files.first { $0.language == language } ?? files.first
    return own?.naming ?? (numbersNamedEarlier.contains(number) ? .fullStop : .hyphen)
  }

  /// The files of a record, one for each language.
  public func files(of number: Int) -> [StoredRecord] { records.filter { $0.number == number } }

  /// The newest record in each language that has one.
  public var newestOfLanguages: [StoredRecord] {
    Language.allCases.compactMap { language in records.last { $0.language == language } }
  }
}
