import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import Testing
import ToolReports

/// What all kinds of report have in common.
@Suite struct ReportKindTests {
  @Test func `there is a sample of every kind`() {
    #expect(ReportSample.all.map(\.kind) == ReportKinds.names)
  }

  @Test(arguments: ReportSample.all.indices)
  func `a report is recognised by its content, whatever its file is called`(index: Int) throws {
    let (kind, text) = ReportSample.all[index]
    let report = try #require(try ReportSample.read(text, image: "app:1", file: "x/y.txt").first)
    #expect(report.label.hasPrefix("\(kind)-"))
  }

  @Test(arguments: ReportSample.all.indices)
  func `what is imported is a measurement file that reads back the same`(index: Int) throws {
    for report in try ReportSample.read(ReportSample.all[index].text, image: "app:1") {
      let line = MeasurementWriter.line(report.measurement)
      let read = try MeasurementReader.read(json: Array(line.utf8), file: "m.json")
      #expect(read.warnings.isEmpty)
      #expect(MeasurementWriter.line(read.value) == line)
      #expect(read.value.facts == report.measurement.facts)
      #expect([.imported, .publishedListing].contains(read.value.method))
    }
  }

  @Test(arguments: ReportSample.all.indices)
  func `the line ends of Windows change nothing`(index: Int) throws {
    func content(_ text: String) throws -> [String] {
      try ReportSample.read(text, image: "app:1").map { MeasurementWriter.content($0.measurement) }
    }
    let text = ReportSample.all[index].text
    #expect(try content(text.replacing("\n", with: "\r\n")) == content(text))
  }

  @Test(arguments: ReportSample.all.indices)
  func `a report that is cut short is an error with its place, and nothing is imported`(index: Int) throws {
    let text = ReportSample.all[index].text
    guard text.hasPrefix("{") || text.hasPrefix("[") else { return }
    for length in stride(from: 1, to: text.utf8.count - 1, by: 97) {
      let cut = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
      let fault = #expect(throws: Diagnostic.self) { try ReportSample.read(cut, image: "app:1") }
      #expect(fault?.location != nil, "\(length)")
    }
  }

  @Test(arguments: ReportSample.all.indices)
  func `a key that is given twice is an error, wherever it stands`(index: Int) throws {
    let text = ReportSample.all[index].text
    guard text.hasPrefix("{") || text.hasPrefix("[") else { return }
    let doubled = text.replacing("{", with: #"{"zz": {"y": 1, "y": 2}, "#, maxReplacements: 1)
    let fault = #expect(throws: Diagnostic.self) { try ReportSample.read(doubled, image: "app:1") }
    #expect(fault?.code == .duplicateKey)
    #expect(fault?.location?.line == 1)
  }

  @Test(arguments: [
    ("\u{FF}", Diagnostic.Code.unsupported), ("", .emptyFile), (" \n\t", .emptyFile), ("{", .jsonSyntax),
    ("{}", .unsupported), ("[]", .unsupported), ("{\"a\": NaN}", .jsonSyntax),
    ("{\"a\": 1e999}", .numberOverflow),
    ("{\"a\": 99999999999999999999}", .numberOverflow), ("no report", .unsupported),
    (String(repeating: "[", count: 5000), .limitExceeded),
    (String(repeating: #"{"a":"#, count: 5000), .limitExceeded),
  ])
  func `what is no report is an error that says why`(text: String, code: Diagnostic.Code) {
    let fault = #expect(throws: Diagnostic.self) { try ReportSample.read(text) }
    #expect(fault?.code == code)
  }

  @Test func `an archive is no report and no sheet`() throws {
    let archive = Array("layer/".utf8) + [UInt8](repeating: 0, count: 600)
    let file = try ReportFile(path: "image.tar", bytes: archive)
    #expect(file.isBinary)
    let fault = #expect(throws: Diagnostic.self) { try ReportKinds.read(file) }
    #expect(fault?.code == .unsupported)
    #expect(try !ReportFile(path: "s.csv", bytes: Array("Image,Size\n".utf8)).isBinary)
  }

  @Test func `other encodings than UTF-8 are named`() throws {
    let text = Array(ReportSample.docker.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let fault = #expect(throws: Diagnostic.self) {
      try ReportKinds.read(ReportFile(path: "r.json", bytes: [0xFF, 0xFE] + text))
    }
    #expect(fault?.code == .notUTF8)
    #expect(fault?.suggestion?.contains("PowerShell") == true)
    // 취약점 in CP949, in a text that nobody asks for.
    let korean: [UInt8] = [0xC3, 0xEB, 0xBE, 0xE0, 0xC1, 0xA1]
    var bytes = Array(#"{"note": ""#.utf8) + korean
    bytes += Array(ReportSample.trivy().replacing("{", with: "\", ", maxReplacements: 1).utf8)
    let file = try ReportFile(path: "r.json", bytes: bytes)
    let inside = #expect(throws: Diagnostic.self) { try ReportKinds.read(file, as: "trivy") }
    #expect(inside?.code == .notUTF8)
    #expect(inside?.location == SourceLocation(line: 1, column: 10))
  }

  @Test func `a wrong kind is refused, and the kinds are told`() {
    let fault = #expect(throws: Diagnostic.self) { try ReportSample.read("{}", as: "trivi") }
    #expect(fault?.suggestion == "did you mean 'trivy'?")
  }

  @Test func `a report without the name of its image asks for one`() {
    let fault = #expect(throws: Diagnostic.self) { try ReportSample.read(ReportSample.dive) }
    #expect(fault?.suggestion == "name the image with --image NAME")
  }
}
