import ComparisonModel
import Glibc
import ReportComposition

/// A decision record on disk: its number, its status, and its outcome.
///
/// Records are named as MADR names them: a number of four digits, then the comparison and the profile.
struct DecisionRecordFile {
  /// The largest record that is read, in bytes.
  static let largestSize = 1 << 22
  /// The most records of one decision.
  static let mostRecords = 9_999

  let name: String
  let number: Int
  let status: Status
  let outcome: String?

  /// What the status line says.
  enum Status {
    case accepted
    /// Proposed, rejected, or anything else that may be written anew.
    case open
    case superseded
  }

  /// The stem of the name of a record, without number and language.
  static func stem(_ comparison: Comparison, _ profile: Profile) -> String {
    "\(comparison.id.rawValue)-\(profile.id.rawValue)"
  }

  /// The name of a record without language and ending: `0002-node-base-images-smallest`.
  static func name(_ stem: String, number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + stem
  }

  /// The newest record of a decision in a folder, in a language; nil where there is none.
  ///
  /// - Throws: ``OutputError`` where the folder or the record cannot be read.
  static func newest(_ stem: String, in folder: String, _ language: Language) throws(OutputError)
    -> DecisionRecordFile?
  {
    let ending = "-\(stem).\(language.rawValue).md"
    let numbers = names(in: folder).compactMap { name -> Int? in
      guard name.hasSuffix(ending), name.utf8.count == ending.utf8.count + 4 else { return nil }
      return Int(name.prefix(4))
    }
    guard let number = numbers.max() else { return nil }
    let path = "\(folder)/\(name(stem, number: number)).\(language.rawValue).md"
    let text: String
    do {
      text = try TextFile.read(path, limit: largestSize, kind: "decision record")
    } catch {
      throw OutputError(.create, path: path, errno: EIO)
    }
    let (status, outcome) = contents(of: text)
    return DecisionRecordFile(
      name: name(stem, number: number), number: number, status: status, outcome: outcome)
  }

  /// The status and the outcome that a record tells.
  static func contents(of text: String) -> (status: Status, outcome: String?) {
    var status = Status.open
    var outcome: String?
    for line in text.split(separator: "\n") {
      if let word = value(of: line, after: ["Status:", "상태:"]) {
        if word.hasPrefix("accepted") || word.hasPrefix("승인됨") || word.hasPrefix("채택됨") {
          status = .accepted
        } else if word.hasPrefix("superseded") || word.hasPrefix("대체됨") {
          status = .superseded
        }
      }
      if outcome == nil, let word = value(of: line, after: ["Outcome id:", "결과 식별자:"]) {
        outcome = word.filter { $0 != "`" && $0 != "\\" }
      }
    }
    return (status, outcome)
  }

  /// A record's text with its status line telling what superseded it.
  static func superseded(_ text: String, by successor: String, _ language: Language) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard value(of: line, after: ["Status:", "상태:"]) != nil else { return String(line) }
      let mark = line.prefix { $0 == "-" || $0 == "*" || $0 == " " }
      return mark
        + (language == .ko ? "상태: 대체됨(\(successor))" : "Status: superseded by \(successor)")
    }
    return lines.joined(separator: "\n")
  }

  private static func value(of line: Substring, after keys: [String]) -> String? {
    let content = line.drop { $0 == "-" || $0 == "*" || $0 == " " }
    for key in keys where content.hasPrefix(key) {
      return String(content.dropFirst(key.count).drop { $0 == " " })
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
