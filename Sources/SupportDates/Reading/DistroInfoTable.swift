import ComparisonModel
import Diagnostics
import Messages

/// `debian.csv` and `ubuntu.csv` of Debian's package `distro-info-data`: a head, then a release a line, with commas
/// between and nothing quoted. Days behind the last one that is known are left out.
struct DistroInfoTable {
  private static let needed = ["version", "series", "release", "eol"]
  private static let extensions = [
    ("eol-lts", "LTS"), ("eol-elts", "ELTS"), ("eol-server", "server"), ("eol-esm", "ESM"),
    ("eol-legacy", "Legacy"),
  ]

  private let columns: [String: Int]
  private var diagnostics: DiagnosticCollector

  /// Reads a file.
  static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> SupportSchedule {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FaultyInput([Diagnostic(code: .notUTF8, file: file, message: "the file is no UTF-8")])
    }
    // A line of Windows ends in CR LF, which is one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let head = lines.first.map { line in
      line.drop { $0 == "\u{FEFF}" }.split(separator: ",").map(String.init)
    }
    guard let head, needed.allSatisfy(head.contains) else { throw FaultyInput([unrecognised(file)]) }
    var table = DistroInfoTable(
      columns: Dictionary(zip(head, 0...)) { first, _ in first }, diagnostics: DiagnosticCollector(file: file)
    )
    let releases = table.releases(lines)
    guard !table.diagnostics.hasErrors else { throw FaultyInput(table.diagnostics.sorted(source: bytes)) }
    let isUbuntu = head.contains("eol-server") || head.contains("eol-esm")
    return SupportSchedule(
      product: isUbuntu ? "ubuntu" : "debian", name: isUbuntu ? "Ubuntu" : "Debian",
      source: "distro-info-data",
      address: "https://salsa.debian.org/debian/distro-info-data", releases: releases)
  }

  private static func unrecognised(_ file: String) -> Diagnostic {
    Diagnostic(
      code: .unsupported, file: file, location: SourceLocation(line: 1, column: 1),
      message: "this is no file of support dates that is known here",
      suggestion:
        "the first line of a CSV file is to name \(needed.joined(separator: ", ")), as those of distro-info-data do"
    )
  }

  private mutating func releases(_ lines: [Substring]) -> [SupportRelease] {
    guard lines.count <= SupportDataLimits.maximumReleases + 1 else {
      diagnostics.error(
        .limitExceeded, at: SourceLocation(line: SupportDataLimits.maximumReleases + 2, column: 1),
        "there are more than \(SupportDataLimits.maximumReleases) lines")
      return []
    }
    var releases: [SupportRelease] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      if let release = release(Row(line, number: number + 1)) { releases.append(release) }
    }
    return releases
  }

  /// The release of a line; nil for one without a number, such as `sid`, which changes from day to day.
  private mutating func release(_ row: Row) -> SupportRelease? {
    guard row.fields.count <= columns.count else {
      diagnostics.error(
        .malformed, at: row.place(ofField: columns.count),
        "the line has \(row.fields.count) fields, and the first line names \(columns.count)")
      return nil
    }
    let version = columns["version"].flatMap { row.text($0) }?.replacing(" LTS", with: "")
    let released = day("release", row)
    let until = day("eol", row)
    var more: [SupportEnd.Extension] = []
    for (column, name) in Self.extensions {
      if let end = day(column, row) { more.append(.init(name: name, until: end)) }
    }
    guard let version else { return nil }
    return SupportRelease(release: version, released: released, supportedUntil: until, extensions: more)
  }

  private mutating func day(_ column: String, _ row: Row) -> Timestamp? {
    guard let field = columns[column], let text = row.text(field) else { return nil }
    if text.utf8.count == 10, let day = Timestamp(text) { return day }
    diagnostics.error(
      .invalidDate, at: row.place(ofField: field), "'\(column)': \(QuotedText.quoted(text)) is no date",
      suggestion: "write year, month and day as 2026-08-27")
    return nil
  }
}

/// A line of a table, in its fields.
private struct Row {
  let fields: [Substring]
  private let number: Int

  init(_ line: Substring, number: Int) {
    fields = line.split(separator: ",", omittingEmptySubsequences: false)
    self.number = number
  }

  /// The text of a field; nil where it is empty, or the line ends before it.
  func text(_ field: Int) -> String? {
    guard fields.indices.contains(field), !fields[field].isEmpty else { return nil }
    return String(fields[field])
  }

  /// Where a field begins.
  func place(ofField field: Int) -> SourceLocation {
    let before = fields.prefix(field).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return SourceLocation(line: number, column: before + 1)
  }
}
