import ComparisonModel
public import Diagnostics
import Messages
import YAMLReading

/// Adds items to the lists of a comparison file, and leaves every other byte of it as somebody wrote it.
public struct ComparisonAddition: Sendable {
  /// Items of one list.
  public struct Items: Sendable {
    /// The key of the list.
    public var key: String
    /// How many items they are.
    public var count: Int
    /// Their lines, each item with its dash at the beginning of its first.
    public var lines: [String]

    /// Takes the lines of items.
    public init(key: String, count: Int, lines: [String]) {
      (self.key, self.count, self.lines) = (key, count, lines)
    }
  }

  private let file: String
  private let bytes: [UInt8]
  /// The lines without their line feeds; those of a file with CR LF keep their carriage returns.
  private var lines: [Substring]
  /// What stands before each line feed of the file: a carriage return, or nothing.
  private let lineEnd: String

  /// Adds items to a file's text.
  ///
  /// - Returns: The text with them, which was read again: it holds what it held, and the items.
  /// - Throws: ``FaultyInput`` where the file is faulty, or writes its lists so that nothing can be added to them.
  public static func text(
    of bytes: [UInt8], file: String, adding additions: [Items]
  ) throws(FaultyInput) -> String {
    let before = try ComparisonReader.read(bytes, file: file).value
    var own = ComparisonAddition(file: file, bytes: bytes)
    for items in additions where items.count > 0 { try own.add(items) }
    let text = own.lines.joined(separator: "\n") + "\n"
    let after: Comparison
    do throws(FaultyInput) {
      after = try ComparisonReader.read(Array(text.utf8), file: file).value
    } catch {
      throw own.refusal
    }
    let isKept =
      after.claims.count == before.claims.count + (additions.first { $0.key == "claims" }?.count ?? 0)
      && after.sources.starts(with: before.sources)
      && zip(before.claims, after.claims).allSatisfy { $0.stated == $1.stated && $0.values == $1.values }
    guard isKept else { throw own.refusal }
    return text
  }

  /// Adds items to the text of the file at a path, as ``text(of:file:adding:)`` does.
  public static func text(ofFileAt path: String, adding additions: [Items]) throws(FaultyInput) -> String {
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try SourceFile.bytes(ofFile: path, limit: YAMLLimits.standard.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try text(of: bytes, file: path, adding: additions)
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    let text = String(decoding: bytes, as: UTF8.self)
    // By scalars: CR LF is one Character.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Substring($0)
    }
    lineEnd = lines.count > 1 && lines[0].unicodeScalars.last == "\r" ? "\r" : ""
    while let last = lines.last, last.isEmpty || last == "\r" { lines.removeLast() }
  }

  private var refusal: FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .unsupported, file: file,
        message: "nothing can be added to the lists of this file as it is written",
        suggestion: "leave --merge out, and add the claims by hand")
    ])
  }

  /// Adds items behind the last of their list, or a list of its own at the end of the file.
  private mutating func add(_ items: Items) throws(FaultyInput) {
    let text = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    var diagnostics = DiagnosticCollector(file: file)
    guard let entries = YAMLComposer.compose(text, diagnostics: &diagnostics)?.mapping else { throw refusal }
    guard let position = entries.firstIndex(where: { $0.key == items.key }) else {
      lines += (["", "\(items.key):"] + items.lines.map { "  \($0)" }).map { Substring($0 + lineEnd) }
      return
    }
    let entry = entries[position]
    let start = entry.keyLocation.line
    let next = entries.dropFirst(position + 1).first?.keyLocation.line ?? lines.count + 1
    // YAML knows line ends that this does not: a carriage return alone.
    guard start <= lines.count, (start...lines.count + 1).contains(next) else { throw refusal }
    guard let first = entry.value.sequence?.first else {
      // An empty list stands on its key's line: [] or nothing.
      guard entry.value.location.line == start, lines[start - 1].hasPrefix("\(items.key):") else {
        throw refusal
      }
      lines[start - 1] = Substring("\(items.key):" + lineEnd)
      lines.insert(contentsOf: items.lines.map { Substring("  \($0)\(lineEnd)") }, at: start)
      return
    }
    let line = first.location.line
    guard line > start, line <= lines.count else { throw refusal }
    let indentation = lines[line - 1].prefix { $0 == " " }
    guard lines[line - 1].dropFirst(indentation.count).first == "-" else { throw refusal }
    var end = next - 1
    // Remarks before the next key belong to that.
    while end > start, Self.isBetweenItems(lines[end - 1]) { end -= 1 }
    lines.insert(contentsOf: items.lines.map { Substring("\(indentation)\($0)\(lineEnd)") }, at: end)
  }

  private static func isBetweenItems(_ line: Substring) -> Bool {
    let rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return rest.isEmpty || rest.first == "#"
  }
}
