public import ComparisonModel

/// What is written of a decision, beside what is there of it already.
///
/// Only a record that is byte for byte as this program wrote it may be replaced. Whatever a person touched is kept:
/// where its outcome and its figures still are the same, nothing is written; otherwise the new record gets the next number, and
/// supersedes the one before where that was accepted.
public struct RecordPlan: Hashable, Sendable {
  /// A record whose status is to tell what superseded it.
  public struct StatusChange: Hashable, Sendable {
    /// The record as it is.
    public let record: StoredRecord
    /// Its text with the new status.
    public let text: String
  }

  /// The number of the record to write; nil where none is written.
  public private(set) var number: Int?
  /// The languages to write it in.
  public private(set) var languages: [Language] = []
  /// The name of the record that it supersedes.
  public private(set) var superseded: String?
  /// The records whose status changes with it.
  public private(set) var statusChanges: [StatusChange] = []
  /// What people should know of what is kept.
  public private(set) var notes: [String] = []

  private let shelf: RecordShelf

  /// Plans a record.
  ///
  /// - Parameters:
  ///   - shelf: What there is.
  ///   - outcome: The id of the outcome now.
  ///   - languages: The languages that are asked for.
  ///   - outdated: The names of the files whose figures are not what the evidence gives now.
  public init(_ shelf: RecordShelf, outcome: String, languages: [Language], outdated: Set<String> = []) {
    self.shelf = shelf
    guard let newest = shelf.newestNumber else {
      write(shelf.newestUntouchedPage ?? shelf.highestNumber + 1, in: languages)
      return
    }
    let files = shelf.files(of: newest)
    let isUntouched = files.allSatisfy(\.isAsWritten) && !shelf.touchedNumbers.contains(newest)
    let isShared = languages.contains { language in
      shelf.foreignNumbers.contains(newest) && !files.contains { $0.language == language }
    }
    if isUntouched, !isShared {
      write(newest, in: languages)
      superseded = predecessor(of: newest)
      supersede(shelf.records.filter { $0.name == superseded && $0.text.status == .accepted })
    } else if files.allSatisfy({ $0.text.outcome == outcome && !outdated.contains($0.file) }), !isOver(files),
      !isShared
    {
      keep(files, languages)
    } else {
      write(shelf.highestNumber + 1, in: languages)
      supersede(files)
    }
  }

  /// The files of that number in the languages to write, which may be replaced.
  public var records: [StoredRecord] {
    shelf.files(of: number ?? 0).filter { languages.contains($0.language) && $0.isAsWritten }
  }

  /// How the files of the record to write are named in a language.
  public func naming(in language: Language) -> RecordNaming { shelf.naming(of: number ?? 1, in: language) }

  private mutating func write(_ number: Int, in languages: [Language]) {
    self.number = number
    self.languages = languages
  }

  /// Whether a decision holds no longer, by its status.
  private func isOver(_ files: [StoredRecord]) -> Bool {
    files.contains { [.superseded, .deprecated].contains($0.text.status) }
  }

  /// Keeps a record whose outcome still is the same; languages that it lacks are written.
  private mutating func keep(_ files: [StoredRecord], _ languages: [Language]) {
    for record in files where languages.contains(record.language) {
      notes.append(
        record.text.status == .accepted
          ? "\(record.file) is accepted, and its outcome and figures still are the same: it stays as it is"
          : "\(record.file) was changed since it was written, and its outcome and figures still are the same: it stays as it is"
      )
    }
    let missing = languages.filter { language in !files.contains { $0.language == language } }
    guard !missing.isEmpty, let number = files.first?.number, !shelf.touchedNumbers.contains(number) else {
      return
    }
    write(number, in: missing)
    superseded = predecessor(of: number)
  }

  /// Lets the new record supersede an accepted one.
  private mutating func supersede(_ files: [StoredRecord]) {
    guard let number, let name = files.first?.name else { return }
    let isAccepted = files.contains { $0.text.status == .accepted }
    if isAccepted { superseded = name }
    let successor = shelf.key.name(number)
    for record in files where !isOver([record]) {
      guard isAccepted, record.text.status == .accepted || record.isAsWritten else {
        notes.append(
          "\(record.file) was changed since it was written, and is kept as it is: the new record is \(successor)"
        )
        continue
      }
      let text = String(decoding: record.bytes, as: UTF8.self)
      if let changed = RecordText.superseded(
        text, by: successor, reference: RecordKey.reference(number), in: record.language)
      {
        statusChanges.append(StatusChange(record: record, text: changed))
      }
    }
  }

  /// The record before one that it supersedes: accepted, or with a status that names it.
  private func predecessor(of number: Int) -> String? {
    let names = [shelf.key.name(number), RecordKey.reference(number)]
    return shelf.records.last { record in
      guard record.number < number else { return false }
      let told = record.text.statusText ?? ""
      return record.text.status == .accepted
        || (record.text.status == .superseded && names.contains { told.contains($0) })
    }?.name
  }
}
