internal import ComparisonModel
internal import JSONDocuments
internal import TextLayout

/// A measurement while it is made of a report.
struct ReportDraft {
  var image: MeasuredImage
  var tool: MeasuringTool
  var takenAt: Timestamp?
  var method = Measurement.Method.imported
  var facts = Facts()
  var notes: [LocalizedText] = []
  var details: [JSONValue.Member] = []
  var names: [String] = []
  var namedDigests: [String] = []
  private var declared: [Fact] = []

  init(_ image: MeasuredImage, tool: MeasuringTool) {
    self.image = image
    self.tool = tool
  }

  /// Notes what an image's configuration says, as a report repeats it.
  ///
  /// - Parameters:
  ///   - user: `config.User`; nil where the report does not tell the configuration's user.
  ///   - environment: the variables, as `NAME=VALUE`.
  mutating func addConfiguration(user: String?, environment: [String]) {
    if let user {
      facts[.defaultUser] = .text(user)
      declared.append(.defaultUser)
    }
    let variable = "NODE_VERSION="
    guard let version = environment.first(where: { $0.hasPrefix(variable) })?.dropFirst(variable.count) else {
      return
    }
    facts[.nodeVersion] = .text(String(version))
    declared.append(.nodeVersion)
  }

  mutating func addDetail(_ key: String, _ value: String?) {
    if let value { details.append(.init(key, .text(value))) }
  }

  /// The report, with where it came from.
  func finished(_ kind: any ReportKind.Type, _ file: ReportFile) -> ToolReport {
    var evidence = EvidenceLevels(unstatedBy: method, of: tool)
    for fact in declared { evidence[fact] = .declared }
    let origin = JSONValue.object([
      .init("kind", .text(kind.name)), .init("file", .text(file.lastComponent.shown)),
      .init("digest", .text(file.digest)), .init("size", .integer(Int64(file.bytes.count))),
    ])
    let measurement = Measurement(
      image: image, takenAt: takenAt, tool: tool, method: method, evidence: evidence, facts: facts,
      notes: notes,
      details: .object(details + [.init("report", origin)]))
    let digits = file.digest.split(separator: ":").last?.prefix(8) ?? ""
    return ToolReport(measurement, names: names, namedDigests: namedDigests, label: "\(kind.name)-\(digits)")
  }
}
