import ComparisonModel
import Foundation
import HTTPFixtures
import ReadBack
import ReportModel
import ReportRendering
import Testing

/// What the tests of all formats share.
enum ReportFormatSuite {
  /// As many groups of the chart as are drawn in every format.
  static let drawnGroupCount = 60

  /// The files of the report in a format: names and bytes.
  static func files(
    _ format: ReportFormat, _ report: Report, options: RenderingOptions = RenderingOptions()
  ) throws -> [(name: String, bytes: [UInt8])] {
    try format.renderer(options).files(for: report).map { file in
      let sink = BufferSink()
      try file.write(sink)
      return (file.name, sink.bytes)
    }
  }

  /// The formats that ``structure(ofFileNamed:_:)`` can read with what is installed.
  static var readableFormats: [ReportFormat] { ReportFormat.allCases.filter(canReadStructure) }

  private static func canReadStructure(of format: ReportFormat) -> Bool {
    switch format {
    case .markdown, .markdownWiki: ForeignProgram.isInstalled("cmark-gfm") && FrontMatterReading.isInstalled
    case .csv, .csvFindings, .xlsx: ForeignProgram.isInstalled("python3")
    case .xhtml, .xhtmlFragment, .confluence: true
    case .mediawiki: MediaWikiServer.isInstalled
    case .dokuwiki: DokuWikiReading.isInstalled
    }
  }

  /// The recorded files of all formats.
  static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  /// What a file is made of, apart from its texts: records and fields, elements, or blocks.
  static func structure(ofFileNamed name: String, _ bytes: [UInt8]) throws -> [String] {
    switch URL(fileURLWithPath: name).pathExtension {
    case "md": try blocks(bytes)
    case "csv": try fields(bytes)
    case "xlsx": try parts(bytes)
    case "json": try keys(JSONSerialization.jsonObject(with: Data(bytes)))
    case "xhtml": try ElementNames.read(bytes)
    case "xml": try StorageFormat.read(bytes).names
    // A long title takes several lines of a drawing.
    // Headings have a second place to lead to where their text has signs that old addresses could not hold.
    case "mediawiki":
      try MediaWikiReading.read(String(decoding: bytes, as: UTF8.self)).names.filter { !$0.hasSuffix("span") }
    // Abbreviations that it knows are explained where they stand in plain text: "MB".
    case "dokuwiki":
      try DokuWikiReading.read(String(decoding: bytes, as: UTF8.self)).names.filter { !$0.hasSuffix("abbr") }
    case "svg": try ElementNames.read(bytes).filter { $0 != "text" && $0 != "/text" }
    default: throw UnknownKind(name: name)
    }
  }

  /// A file whose structure nobody taught this suite to read.
  struct UnknownKind: Error {
    let name: String
  }

  /// The formats whose files can be looked into here: a workbook is packed, and unpacked by Python.
  static let formats = ReportFormat.allCases.filter { $0 != .xlsx || ForeignProgram.isInstalled("python3") }

  /// The text of a file: that of a workbook is that of its parts, each behind its name.
  static func text(ofFileNamed name: String, _ bytes: [UInt8]) throws -> [UInt8] {
    guard name.hasSuffix(".xlsx") else { return bytes }
    let script = """
      import io, sys, zipfile
      book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert book.testzip() is None
      for name in book.namelist(): sys.stdout.buffer.write(name.encode() + b"\\n" + book.read(name) + b"\\n")
      """
    let program = try #require(ForeignProgram("python3"))
    return Array(try program.output(arguments: ["-c", script], input: Data(bytes)))
  }

  /// The parts of a workbook and the elements of each.
  private static func parts(_ bytes: [UInt8]) throws -> [String] {
    let script = """
      import io, sys, zipfile
      import xml.etree.ElementTree as tree
      book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      for name in book.namelist():
          print(name)
          # A workbook lists the formats that its cells use.
          if name == "xl/styles.xml": continue
          for element in tree.fromstring(book.read(name)).iter(): print(element.tag)
      """
    let program = try #require(ForeignProgram("python3"))
    let output = try program.output(arguments: ["-c", script], input: Data(bytes))
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func blocks(_ bytes: [UInt8]) throws -> [String] {
    let program = try #require(ForeignProgram("cmark-gfm"))
    func names(_ tree: BlockTree) -> [String] { [tree.name] + tree.children.flatMap(names) + ["end"] }
    let document = try FrontMatterReading(String(decoding: bytes, as: UTF8.self))
    return document.entries.map { "front matter: \($0.type)" }
      + (try CommonMarkReading.read(document.rest, with: program).tree.flatMap(names))
  }

  /// The keys of objects, in order, and how long lists are.
  private static func keys(_ value: Any) -> [String] {
    if let members = value as? [String: Any] {
      return members.sorted { $0.key < $1.key }.flatMap { [$0.key] + keys($0.value) } + ["}"]
    }
    guard let items = value as? [Any] else { return [] }
    return items.flatMap { ["["] + keys($0) } + ["]"]
  }

  private static func fields(_ bytes: [UInt8]) throws -> [String] {
    let program = try #require(ForeignProgram("python3"))
    let script = """
      import csv, io, sys
      for row in csv.reader(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline=""), strict=True): print(len(row))
      """
    let output = try program.output(arguments: ["-c", script], input: Data(bytes))
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
