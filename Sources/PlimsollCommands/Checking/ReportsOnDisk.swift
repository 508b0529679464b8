import ComparisonModel
import Diagnostics
import ReportComposition
import ReportModel
import ReportRendering

/// Reports in a folder, against what the comparison gives now.
struct ReportsOnDisk {
  /// The largest report that is read, in bytes.
  static let largestSize = 1 << 30

  let folder: String
  let subject: ComparisonInput.Subject
  let language: Language

  /// A problem for each file that is there and is not what it should be. Files that are not there are no
  /// problem: a folder need not hold every format.
  func problems() throws -> [CheckProblem] {
    let template = try TemplateOption("report")
    var problems: [CheckProblem] = []
    for language in Language.allCases {
      let report = try subject.composer().report(
        try template.template(in: language), in: language, name: subject.matrix.comparison.id.rawValue)
      for format in ReportFormat.allCases {
        for path in try outdated(report, format) {
          problems.append(problem(path))
        }
      }
    }
    return problems
  }

  /// The files of a format that are there and are not what the report now gives, in any of the ways that it
  /// may have been written.
  private func outdated(_ report: Report, _ format: ReportFormat) throws -> [String] {
    var bytes: [String: [UInt8]] = [:]
    var right: Set<String> = []
    for option in [RenderingOptions(), RenderingOptions(align: true), RenderingOptions(excel: true)] {
      for file in try format.renderer(option).files(for: report) {
        let path = "\(folder)/\(file.name)"
        guard !right.contains(path) else { continue }
        if bytes[path] == nil {
          guard let found = try? SourceFile.bytes(ofFile: path, limit: Self.largestSize) else { continue }
          bytes[path] = found
        }
        let sink = BufferSink()
        try file.write(sink)
        if sink.bytes == bytes[path] { right.insert(path) }
      }
    }
    return bytes.keys.filter { !right.contains($0) }.sorted()
  }

  private func problem(_ path: String) -> CheckProblem {
    let command = subject.reportCommand()
    return CheckProblem(
      rule: .report, file: path, subject: nil,
      what: language == .ko ? "보고서가 지금의 비교와 다름" : "the report is not what the comparison now gives",
      why: language == .ko ? "다시 쓰십시오: \(command)" : "Write it again: \(command)")
  }
}
