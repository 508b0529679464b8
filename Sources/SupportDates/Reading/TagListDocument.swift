import ComparisonModel
import Diagnostics
import Messages
import TextLayout

/// A file of `library/` in docker-library/official-images while it is read: fields as in a mail, one entry behind a
/// blank line for each image. The first entry holds what others leave out; lines that begin with `#` are none.
struct TagListDocument {
  /// What is read of an entry.
  private struct Entry {
    var place: SourceLocation
    var tags: [(tag: String, place: SourceLocation)] = []
    var architectures: [String]?
  }

  /// A field with its lines, each with where it begins.
  private struct Field {
    var name: String
    var place: SourceLocation
    var lines: [(text: Substring, place: SourceLocation)]
  }

  private var diagnostics: DiagnosticCollector
  private var entries: [Entry] = []
  private var tagCount = 0
  /// The repository and the commit of what wrote the file, where a comment says it.
  private var generator: String?

  /// Whether bytes look like such a file: the first line that says something is a field.
  static func isOne(_ content: ArraySlice<UInt8>) -> Bool {
    let lines = content.prefix(SupportDataLimits.maximumBytes).split(separator: UInt8(ascii: "\n"))
    let first = lines.first { line in
      line.first != UInt8(ascii: "#") && line.contains { !" \t\r".utf8.contains($0) }
    }
    guard let first, let colon = first.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return isFieldName(first[..<colon])
  }

  private static func isFieldName(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty
      && name.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  /// Reads a file, which is named as its repository is.
  static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> TagList {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FaultyInput([Diagnostic(code: .notUTF8, file: file, message: "the file is no UTF-8")])
    }
    var document = TagListDocument(diagnostics: DiagnosticCollector(file: file))
    document.readEntries(text)
    let platforms = document.platforms()
    guard !document.diagnostics.hasErrors else {
      throw FaultyInput(document.diagnostics.sorted(source: bytes))
    }
    let repository = file.split(separator: "/").last.map(String.init) ?? file
    let list = "docker-library/official-images, library/\(VisibleText.line(repository))"
    return TagList(
      repository: repository, source: document.generator.map { "\(list) (\($0))" } ?? list,
      platforms: platforms)
  }

  private init(diagnostics: DiagnosticCollector) {
    self.diagnostics = diagnostics
  }

  // MARK: - Lines

  private mutating func readEntries(_ text: String) {
    var field: Field?
    var entry: Entry?
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let place = SourceLocation(line: index + 1, column: 1)
      let content = index == 0 ? line.drop { $0 == "\u{FEFF}" } : line
      if content.first == "#" {
        if generator == nil { generator = Self.generator(in: content) }
      } else if content.allSatisfy(isSpace) {
        finish(&field, in: &entry)
        if let done = entry { entries.append(done) }
        entry = nil
      } else if content.first.map(isSpace) == true, field != nil {
        field?.lines.append((content, place))
      } else {
        finish(&field, in: &entry)
        field = begin(content, place, &entry)
      }
    }
    finish(&field, in: &entry)
    if let done = entry { entries.append(done) }
  }

  private mutating func begin(_ line: Substring, _ place: SourceLocation, _ entry: inout Entry?) -> Field? {
    guard let colon = line.firstIndex(of: ":"), Self.isFieldName(line[..<colon].utf8) else {
      diagnostics.error(
        .malformed, at: place, "the line is no field",
        suggestion: "write 'Tags: 1.2, latest', or begin a comment with #")
      return nil
    }
    if entry == nil { entry = Entry(place: place) }
    let name = line[..<colon]
    let value = line[line.index(after: colon)...]
    let column = name.unicodeScalars.count + 2
    return Field(
      name: String(name), place: place, lines: [(value, SourceLocation(line: place.line, column: column))])
  }

  private mutating func finish(_ field: inout Field?, in entry: inout Entry?) {
    guard let done = field else { return }
    field = nil
    switch done.name.lowercased() {
    case "tags", "sharedtags": entry?.tags += tags(done)
    case "architectures": entry?.architectures = words(done).map { String($0.text) }
    default: break
    }
  }

  /// What stands between the commas of a field, without blanks around.
  private func words(_ field: Field) -> [(text: Substring, place: SourceLocation)] {
    field.lines.flatMap { line in
      var column = line.place.column
      return line.text.split(separator: ",", omittingEmptySubsequences: false).compactMap { part in
        let blanks = part.prefix { $0 == " " || $0 == "\t" }
        let place = SourceLocation(line: line.place.line, column: column + blanks.unicodeScalars.count)
        column += part.unicodeScalars.count + 1
        let word = part[blanks.endIndex...]
        let last = word.lastIndex { $0 != " " && $0 != "\t" }
        return last.map { (word[...$0], place) }
      }
    }
  }

  private mutating func tags(_ field: Field) -> [(String, SourceLocation)] {
    let words = words(field)
    if words.isEmpty {
      diagnostics.error(.emptyValue, at: field.place, "'\(field.name)' names no tag")
    }
    tagCount += words.count
    guard tagCount <= SupportDataLimits.maximumTags else {
      diagnostics.error(
        .limitExceeded, at: field.place, "there are more than \(SupportDataLimits.maximumTags) tags")
      return []
    }
    return words.compactMap { word, place in
      if Self.isTag(word) { return (String(word), place) }
      diagnostics.error(
        .invalidName, at: place, "\(QuotedText.quoted(String(word))) is no tag",
        suggestion: "tags have up to 128 letters, digits, _, . and -")
      return nil
    }
  }

  private static func isTag(_ word: Substring) -> Bool {
    word.utf8.count <= 128
      && word.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.\-]*/) != nil
  }

  /// `nodejs/docker-node@ebca93391dd6` of `https://github.com/nodejs/docker-node/blob/ebca9339…/stackbrew.js`.
  private static func generator(in comment: Substring) -> String? {
    let address = /https:\/\/github\.com\/([\w.\-]{1,40}\/[\w.\-]{1,100})\/blob\/([0-9a-f]{12})[0-9a-f]{28}\//
    return comment.prefix(SupportDataLimits.maximumTextBytes).firstMatch(of: address).map {
      "\($0.output.1)@\($0.output.2)"
    }
  }

  // MARK: - Entries

  /// For each tag, what it is built for: shared tags gather the platforms of all their entries. A repository that is built
  /// no more has a file without any tag.
  private mutating func platforms() -> [String: Set<String>] {
    guard let defaults = entries.first else { return [:] }
    if let tag = defaults.tags.first {
      diagnostics.error(
        .malformed, at: tag.place, "the first entry holds what all others have, and no tags",
        suggestion: "put a blank line between it and the first image")
    }
    var platforms: [String: Set<String>] = [:]
    for entry in entries.dropFirst() {
      if entry.tags.isEmpty, !diagnostics.hasErrors {
        diagnostics.error(
          .missingKey, at: entry.place, "the entry has neither 'Tags' nor 'SharedTags'",
          suggestion: "add 'Tags: …'")
      }
      let own = entry.architectures ?? defaults.architectures ?? ["amd64"]
      let built = own.map(Self.platform)
      for (tag, _) in entry.tags { platforms[tag, default: []].formUnion(built) }
    }
    return platforms
  }

  /// The platform that official images call by a word.
  private static func platform(of word: String) -> String {
    switch word {
    case "arm32v5", "arm32v6", "arm32v7": "linux/arm/\(word.suffix(2))"
    case "arm64v8": "linux/arm64"
    case "i386": "linux/386"
    case _ where word.hasPrefix("windows-"): "windows/\(word.dropFirst(8))"
    default: "linux/\(word)"
    }
  }
}
