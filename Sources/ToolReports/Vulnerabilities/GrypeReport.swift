internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// What `grype -o json` writes.
enum GrypeReport: ReportKind {
  static let name = "grype"
  static let origin = "grype -o json"
  /// The severities of Grype, from the worst on.
  static let severities = ["critical", "high", "medium", "low", "negligible", "unknown"]

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.text("descriptor", "name") == "grype"
      || opening.hasList("matches", of: ["vulnerability", "artifact"])
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var scan = GrypeScan()
    try file.walk { walk throws(JSONFault) in try scan.read(&walk) }
    guard scan.hasMatches else {
      throw ReportFault(
        .missingKey, "the report has no list 'matches': it is not whole", suggestion: "scan the image again")
    }
    let descriptor = scan.head.value("descriptor")
    let target = try ScannedSource(scan.head.value("source"), in: file)
    var draft = ReportDraft(
      target.image, tool: MeasuringTool(name: "Grype", version: try descriptor?.text("version")))
    target.fill(&draft)
    draft.takenAt = try descriptor?.moment("timestamp")
    let distro = try scan.head.value("distro")?.joined(["name", "version"])
    draft.addDetail("distribution", distro)
    let database = GrypeDatabase(descriptor)
    scan.tally.fill(&draft, try coverage(descriptor, database, scan, distribution: distro ?? ""))
    if let built = try database.built() { draft.facts[.vulnerabilityDatabase] = .date(built) }
    if scan.alerts.contains("distro-eol") {
      draft.notes.append(ScanNotes.pastItsEnd(distro ?? "", scanner: "Grype"))
    }
    return [draft.finished(self, file)]
  }

  private static func coverage(
    _ descriptor: JSONNode?, _ database: GrypeDatabase, _ scan: GrypeScan, distribution: String
  ) throws(ReportFault) -> ScanCoverage {
    var coverage = ScanCoverage()
    if let error = try database.error() { coverage.miss(ScanNotes.failed(error, scanner: "Grype")) }
    if !scan.alerts.isDisjoint(with: ["distro-unknown", "distro-disabled"]) {
      coverage.miss(ScanNotes.distributionNotScanned(distribution, scanner: "Grype"))
    }
    let configuration = descriptor?.value("configuration")
    if configuration?.isTrue("only-fixed") == true {
      coverage.report(onlyFixable: true, ScanNotes.only(fixable: true, scanner: "Grype"))
    }
    if configuration?.isTrue("only-notfixed") == true {
      coverage.report(onlyFixable: false, ScanNotes.only(fixable: false, scanner: "Grype"))
    }
    return coverage
  }
}

/// What a report says of the database that it was made with: in one place up to schema 5, in another since 6.
private struct GrypeDatabase {
  private let node: JSONNode?

  init(_ descriptor: JSONNode?) {
    let database = descriptor?.value("db")
    node = database?.value("status") ?? database
  }

  func built() throws(ReportFault) -> Timestamp? { try node?.moment("built") }

  /// Why the database cannot be relied on; nil where nothing is wrong.
  func error() throws(ReportFault) -> String? {
    if let node = node?.value("error") {
      if case .string(let text) = node.content, text.isEmpty { return nil }
      if case .string(let text) = node.content { return text.shown }
      return "db.error"
    }
    return node?.value("valid")?.content == .boolean(false) ? "db.valid = false" : nil
  }
}

/// A report of Grype while it is read.
private struct GrypeScan {
  /// All but the lists, as a tree.
  private(set) var head = JSONNode(.object([]), offset: 0)
  private(set) var tally = VulnerabilityTally(severities: GrypeReport.severities)
  private(set) var hasMatches = false
  /// The types of what Grype warns of.
  private(set) var alerts: Set<String> = []

  mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    var members: [JSONMember] = []
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      switch key {
      case "matches":
        hasMatches = try walk.anyElements { walk throws(JSONFault) in try readMatch(&walk) }
      case "ignoredMatches": tally.suppressed += try walk.count()
      case "alertsByPackage": try walk.anyElements { walk throws(JSONFault) in try readAlerts(&walk) }
      case "source", "distro", "descriptor":
        members.append(JSONMember(key: key, keyOffset: UInt32(offset), value: try walk.node()))
      default: break
      }
    }
    head = JSONNode(.object(members), offset: 0)
  }

  private mutating func readMatch(_ walk: inout JSONWalk) throws(JSONFault) {
    var (id, severity, state): (String?, String?, String?)
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      guard key == "vulnerability" else { return }
      try walk.anyMembers { key, offset, walk throws(JSONFault) in
        switch key {
        case "id": id = try walk.anyText()
        case "severity": severity = try walk.anyText()
        case "fix":
          try walk.anyMembers { key, offset, walk throws(JSONFault) in
            if key == "state" { state = try walk.anyText() }
          }
        default: break
        }
      }
    }
    let fix: VulnerabilityTally.Fix =
      switch state {
      case "fixed": .published
      case "not-fixed", "wont-fix": .none
      default: .unknown
      }
    tally.add(id, severity: severity, fix: fix)
  }

  private mutating func readAlerts(_ walk: inout JSONWalk) throws(JSONFault) {
    var found: Set<String> = []
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      guard key == "alerts" else { return }
      try walk.anyElements { walk throws(JSONFault) in
        try walk.anyMembers { key, offset, walk throws(JSONFault) in
          if key == "type", let type = try walk.anyText(), found.count < 100 { found.insert(type) }
        }
      }
    }
    alerts.formUnion(found.filter { $0.hasPrefix("distro-") })
  }
}
