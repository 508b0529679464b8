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
    case "csv": try lines(fieldsOfRecords, of: bytes)
    case "xlsx": try lines(partsOfWorkbooks, of: bytes)
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
    return Array(try textsOfParts.answer(to: Data(bytes)))
  }

  private static let textsOfParts = AnsweringProgram(
    python: """
      import io, zipfile
      def answer(data):
          book = zipfile.ZipFile(io.BytesIO(data))
          assert book.testzip() is None
          return b"".join(name.encode() + b"\\n" + book.read(name) + b"\\n" for name in book.namelist())
      """)

  /// The parts of a workbook and the elements of each.
  private static let partsOfWorkbooks = AnsweringProgram(
    python: """
      import io, zipfile
      import xml.etree.ElementTree as tree
      def lines(book):
          for name in book.namelist():
              yield name
              # A workbook lists the formats that its cells use.
              if name == "xl/styles.xml": continue
              for element in tree.fromstring(book.read(name)).iter(): yield element.tag
      def answer(data):
          return "\\n".join(lines(zipfile.ZipFile(io.BytesIO(data)))).encode()
      """)

  /// How many fields each record has.
  private static let fieldsOfRecords = AnsweringProgram(
    python: """
      import csv, io
      def answer(data):
          text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", newline="")
          return "\\n".join(str(len(row)) for row in csv.reader(text, strict=True)).encode()
      """)

  private static func lines(_ program: AnsweringProgram, of bytes: [UInt8]) throws -> [String] {
    String(decoding: try program.answer(to: Data(bytes)), as: UTF8.self).split(separator: "\n").map(
      String.init)
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
}
