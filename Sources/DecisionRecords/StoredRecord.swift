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
  public let records: [StoredRecord]
  /// The numbers whose record has a page in another format that is not as this program wrote it.
  public let touchedNumbers: Set<Int>
  /// The numbers that have pages in another format, all of which are as this program wrote them.
  public let untouchedPages: Set<Int>
  /// The numbers under which another decision, whose ids join to the same name, has a record.
  public let foreignNumbers: Set<Int>
  /// The highest number that any file with this name has, be it of this decision or of another one; 0 where there
  /// is none.
  public let highestNumber: Int

  /// The number of the newest record; nil where there is none.
  public var newestNumber: Int? { records.map(\.number).max() }

  /// The files of a record, one for each language.
  public func files(of number: Int) -> [StoredRecord] { records.filter { $0.number == number } }

  /// The newest record in each language that has one.
  public var newestOfLanguages: [StoredRecord] {
    Language.allCases.compactMap { language in records.last { $0.language == language } }
  }
}
