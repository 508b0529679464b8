import ComparisonModel
import Foundation
import ReportModel
import ReportRendering
import Testing
import TextLayout
import XMLDocuments

/// What holds of every format: a new case of `ReportFormat` is tested by being one.
struct ReportFormatTests {
  private static let options: [RenderingOptions] = [
    RenderingOptions(), RenderingOptions(align: true, csv: .excel),
    RenderingOptions(csv: .data, hasFilesBeside: false), RenderingOptions(xhtml: .rdfa),
  ]

  @Test(arguments: ReportFormatSuite.formats, Language.allCases)
  func `the conformance report is rendered as the recorded files`(format: ReportFormat, language: Language)
    throws
  {
    let report = ConformanceReport.report(language)
    for (file, packed) in try ReportFormatSuite.files(format, report) {
      // What is in a workbook is recorded, not how it is packed.
      let bytes = try ReportFormatSuite.text(ofFileNamed: file, packed)
      let name = file.hasSuffix(".xlsx") ? file + ".txt" : file
      let golden = ReportFormatSuite.golden.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1" {
        try Data(bytes).write(to: golden)
        Issue.record("\(name) was recorded anew: look at the difference and run again")
        continue
      }
      let recorded = try #require(try? Data(contentsOf: golden), "record \(name) with PLIMSOLL_RECORD=1")
      #expect(Data(bytes) == recorded, "\(name) differs; with PLIMSOLL_RECORD=1 it is recorded anew")
    }
  }

  @Test(arguments: ReportFormatSuite.readableFormats, options)
  func `no text makes a block, a row, a line or an element`(format: ReportFormat, options: RenderingOptions)
    throws
  {
    // What is written as without any option was tried with none.
    guard try options == Self.options[0] || matters(options, to: format) else { return }
    let expected = try structures(of: ["a", "b", "c"], format, options)
    for text in AwkwardText.all {
      let found = try structures(of: [text, text, "c"], format, options)
      #expect(found == expected, "\(VisibleText.line(text, maximumBytes: 60))")
    }
  }

  /// Whether a format is written otherwise with the options than without.
  private func matters(_ options: RenderingOptions, to format: ReportFormat) throws -> Bool {
    let report = ConformanceReport.report(.en)
    let plain = try ReportFormatSuite.files(format, report)
    let changed = try ReportFormatSuite.files(format, report, options: options)
    return plain.map(\.name) != changed.map(\.name) || plain.map(\.bytes) != changed.map(\.bytes)
  }

  private func structures(
    of texts: [String], _ format: ReportFormat, _ options: RenderingOptions
  ) throws -> [String: [String]] {
    let files = try ReportFormatSuite.files(
      format, ConformanceReport.report(.en, texts: texts), options: options)
    let structures = try files.map {
      ($0.name, try ReportFormatSuite.structure(ofFileNamed: $0.name, $0.bytes))
    }
    return Dictionary(uniqueKeysWithValues: structures)
  }

  @Test(arguments: ReportFormatSuite.formats, options)
  func `nothing that a terminal obeys or no one sees is in any file`(
    format: ReportFormat, options: RenderingOptions
  ) throws {
    guard try options == Self.options[0] || matters(options, to: format) else { return }
    for (name, packed) in try ReportFormatSuite.files(
      format, ConformanceReport.report(.ko), options: options)
    {
      let bytes = try ReportFormatSuite.text(ofFileNamed: name, packed)
      var text = try #require(String(validating: bytes, as: UTF8.self)).unicodeScalars[...]
      // A byte order mark begins a page, and CSV for Excel.
      if text.first == "\u{FEFF}" { text.removeFirst() }
      let hidden = text.filter { $0 != "\n" && $0 != "\t" && $0 != "\r" && !AwkwardText.isShown($0) }
      #expect(hidden.isEmpty, "\(name) holds \(hidden.map { $0.escaped(asASCII: true) })")
      let returns = zip(text, text.dropFirst()).count { $0 == "\r" && $1 != "\n" }
      #expect(returns == 0, "\(name) has carriage returns that end no line")
    }
  }

  @Test(arguments: ReportFormatSuite.formats)
  func `no word of what a format shows is lost`(format: ReportFormat) throws {
    let files = try ReportFormatSuite.files(
      format, ConformanceReport.report(.en), options: RenderingOptions(hasFilesBeside: false))
    let bytes = try ReportFormatSuite.text(ofFileNamed: files[0].name, files[0].bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let blocks = [
      "One report", "front", "empty", "no rows", "agrees", "mixed", "disagrees", "open", "address", "place",
      "none",
      "item",
      "emphasis", "strong", "claim", "measurement", "detail", "quoted", "caption", "name", "value", "row7",
      "part",
      "chart",
    ]
    let shown = [blocks, ["candidate", "bytes", "candidate7"], ["finding", "bytes", "finding7"]]
    let lost = shown.map { words in words.filter { !text.contains($0) } }
    #expect(lost.contains([]), "\(format.rawValue) loses \(lost.min { $0.count < $1.count } ?? [])")
  }

  @Test(arguments: ReportFormatSuite.formats)
  func `the same report gives the same bytes each time`(format: ReportFormat) throws {
    let report = ConformanceReport.report(.ko)
    let (first, second) = (
      try ReportFormatSuite.files(format, report), try ReportFormatSuite.files(format, report)
    )
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test func `no two formats write files of the same name, and each ends as its format says`() throws {
    let report = ConformanceReport.report(.en, texts: ["a", "b"])
    for format in ReportFormat.allCases {
      let name = try ReportFormatSuite.files(format, report).first?.name
      #expect(name?.hasSuffix(format.fileEnding) == true, "\(format.rawValue): \(name ?? "no file")")
    }
    let names = try ReportFormat.allCases.flatMap { try ReportFormatSuite.files($0, report).map(\.name) }
    #expect(Set(names).count == names.count)
  }
}
