import ComparisonModel
public import Diagnostics
import Glibc
import Messages

/// A folder of decision records.
public struct RecordFolder: Sendable {
  /// The largest record that is read, and that is written: 4 MiB. Records have some tens of kilobytes.
  public static let maximumBytes = 1 << 22

  /// The folder.
  public let path: String
  private let mayBeMissing: Bool

  /// Names a folder.
  ///
  /// - Parameter mayBeMissing: Whether a folder that is not there is one without records.
  public init(_ path: String, mayBeMissing: Bool) {
    self.path = path
    self.mayBeMissing = mayBeMissing
  }

  /// What the folder holds of one decision.
  ///
  /// - Throws: ``FaultyInput`` where the folder or a record in it cannot be read, is too large or is not UTF-8.
  public func shelf(of key: RecordKey) throws(FaultyInput) -> RecordShelf {
    let names = try names()
    var shelf = RecordShelf(key: key)
    shelf.highestNumber = names.compactMap(RecordKey.number(ofAnyRecord:)).max() ?? 0
    for language in Language.allCases {
      for naming in RecordNaming.allCases {
        for name in names { try put(name, language, naming, on: &shelf) }
      }
    }
    let order = Language.allCases
    shelf.records.sort { left, right in
      let places = (order.firstIndex(of: left.language) ?? 0, order.firstIndex(of: right.language) ?? 0)
      return (left.number, places.0) < (right.number, places.1)
    }
    shelf.untouchedPages.subtract(shelf.touchedNumbers)
    return shelf
  }

  /// Notes a file where it is a record of the decision, or has such a name.
  private func put(
    _ name: String, _ language: Language, _ naming: RecordNaming, on shelf: inout RecordShelf
  ) throws(FaultyInput) {
    let mark = naming.mark(of: language)
    if let number = shelf.key.number(ofFile: name, ending: "\(mark).md") {
      if let record = try record(name, number, language, naming, shelf.key) {
        shelf.records.append(record)
      } else {
        shelf.foreignNumbers.insert(number)
      }
    } else if let number = shelf.key.number(ofFile: name, ending: "\(mark).xhtml") {
      if isPageAsWritten(name, shelf.key) {
        shelf.untouchedPages.insert(number)
      } else {
        shelf.touchedNumbers.insert(number)
      }
      if naming == .fullStop { shelf.numbersNamedEarlier.insert(number) }
    }
  }

  /// A record; nil where its seal says that it is of another decision.
  private func record(
    _ file: String, _ number: Int, _ language: Language, _ naming: RecordNaming, _ key: RecordKey
  ) throws(FaultyInput) -> StoredRecord? {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: "\(path)/\(file)", limit: Self.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FaultyInput([
        Diagnostic(
          code: .notUTF8, file: "\(path)/\(file)", message: "the decision record is not UTF-8 text",
          suggestion: "save it as UTF-8")
      ])
    }
    if let own = RecordSeal.key(of: bytes), own != key { return nil }
    return StoredRecord(
      file: file, name: key.name(number), number: number, language: language, naming: naming,
      bytes: bytes,
      text: RecordText(text), day: RecordSeal.day(of: bytes).flatMap { Timestamp($0) },
      isAsWritten: RecordSeal.isWhole(bytes))
  }

  /// Whether a page of this decision is as this program wrote it. One that cannot be read is not known to be.
  private func isPageAsWritten(_ file: String, _ key: RecordKey) -> Bool {
    let path = "\(path)/\(file)"
    guard let bytes = try? SourceFile.bytes(ofFile: path, limit: Self.maximumBytes) else { return false }
    return RecordSeal.key(of: bytes) == key && RecordSeal.isWhole(bytes)
  }

  private func names() throws(FaultyInput) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT, mayBeMissing { return [] }
      throw FaultyInput([
        Diagnostic(
          code: .unreadableFolder, file: path,
          message: "the folder cannot be read: \(String(cString: strerror(errno)))",
          suggestion: "name a folder that is there and that you may read")
      ])
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
