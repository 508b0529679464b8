internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// SARIF 2.1.0, of which only the number of vulnerabilities is taken: severities and fixes stand in properties that
/// differ from tool to tool.
enum SARIFReport: ReportKind {
  static let name = "sarif"
  static let origin = "a scan in SARIF 2.1.0"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.hasList("runs")
      && (opening.text("version")?.hasPrefix("2.") == true
        || opening.text("$schema")?.contains("sarif") == true)
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var runs: [SARIFRun] = []
    var version: String?
    try file.walk { walk throws(JSONFault) in
      try walk.anyMembers { key, offset, walk throws(JSONFault) in
        switch key {
        case "version": version = try walk.anyText()
        case "runs":
          try walk.anyElements { walk throws(JSONFault) in
            var run = SARIFRun()
            try run.read(&walk)
            if runs.count < ReportLimits.maximumImages { runs.append(run) }
          }
        default: break
        }
      }
    }
    guard version == "2.1.0" else {
      throw ReportFault(
        .unsupported, "only SARIF 2.1.0 is read", suggestion: "let the tool write SARIF 2.1.0")
    }
    var reports: [ToolReport] = []
    for run in runs { reports.append(try run.report(file)) }
    return reports
  }
}

/// A run of a tool, in a document of SARIF.
private struct SARIFRun {
  private var rest = JSONNode(.object([]), offset: 0)
  private var hasResults = false
  /// The ids of the rules that results name, and how many results do.
  private var results: [String: Int64] = [:]
  private var suppressed: Int64 = 0
  private var isBeyondBounds = false

  mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    var members: [JSONMember] = []
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      switch key {
      case "results":
        hasResults = try walk.anyElements { walk throws(JSONFault) in try readResult(&walk) }
      case "tool", "invocations", "properties":
        members.append(JSONMember(key: key, keyOffset: UInt32(offset), value: try walk.node()))
      default: break
      }
    }
    rest = JSONNode(.object(members), offset: 0)
  }

  private mutating func readResult(_ walk: inout JSONWalk) throws(JSONFault) {
    var rule = ""
    var isSuppressed = false
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      switch key {
      case "ruleId": rule = try walk.anyText() ?? ""
      case "rule":
        try walk.anyMembers { key, offset, walk throws(JSONFault) in
          if key == "id", rule.isEmpty { rule = try walk.anyText() ?? "" }
        }
      case "suppressions": isSuppressed = try walk.count() > 0
      default: break
      }
    }
    if isSuppressed {
      suppressed += 1
    } else if results[rule] != nil || results.count < ReportLimits.maximumIDs {
      results[rule, default: 0] += 1
    } else {
      isBeyondBounds = true
    }
  }

  /// The ids of the rules that are about vulnerabilities: those that are tagged so, or named as advisories are.
  private func vulnerabilityRules(_ driver: JSONNode?) throws(ReportFault) -> Set<String> {
    var tagged: Set<String> = []
    for rule in try driver?.list("rules", maximum: ReportLimits.maximumIDs) ?? [] {
      guard let id = try rule.text("id") else { continue }
      let tags = try rule.value("properties")?.texts("tags") ?? []
      if tags.contains(where: { $0.lowercased() == "vulnerability" }) { tagged.insert(id) }
    }
    let advisories = [
      "CVE-", "GHSA-", "ALAS", "ELSA-", "RHSA-", "DSA-", "DLA-", "USN-", "GO-", "PYSEC-", "RUSTSEC-", "SNYK-",
    ]
    return tagged.union(results.keys.filter { id in advisories.contains { id.hasPrefix($0) } })
  }

  /// What the tool says of the image.
  func report(_ file: ReportFile) throws(ReportFault) -> ToolReport {
    let driver = rest.value("tool")?.value("driver")
    let scanner = try driver?.text("name") ?? "SARIF"
    let properties = rest.value("properties")
    let reported = try properties?.text("imageName")
    let tag = try properties?.texts("repoTags").first
    let isFile = [".tar", ".gz", ".tgz"].contains { reported?.hasSuffix($0) == true }
    let image = MeasuredImage(
      name: try file.name(isFile ? tag ?? file.imageName ?? reported : reported),
      configDigest: try properties?.digest("imageID"))
    var version = try driver?.text("version")
    if version == nil { version = try driver?.text("semanticVersion") }
    var draft = ReportDraft(image, tool: MeasuringTool(name: scanner, version: version))
    let invocations = try rest.list("invocations")
    draft.takenAt = try invocations.last?.moment("endTimeUtc")
    draft.namedDigests = try properties?.texts("repoDigests").compactMap(\.digestOfName) ?? []
    draft.names = try properties?.texts("repoTags") ?? []
    draft.addDetail("target", reported)
    try addCount(
      &draft, driver, scanner,
      isFailed: invocations.contains { $0["executionSuccessful"]?.content == .boolean(false) })
    return draft.finished(SARIFReport.self, file)
  }

  private func addCount(
    _ draft: inout ReportDraft, _ driver: JSONNode?, _ scanner: String, isFailed: Bool
  ) throws(ReportFault) {
    draft.facts[.knownVulnerabilities] = .unknown(.couldNotBeTold)
    draft.notes.append(ScanNotes.countsAlone)
    if suppressed > 0 { draft.notes.append(ScanNotes.suppressed(suppressed)) }
    guard hasResults, !isFailed, !isBeyondBounds else {
      draft.notes.append(
        ScanNotes.failed(hasResults ? "executionSuccessful = false" : "results = null", scanner: scanner))
      return
    }
    let rules = try vulnerabilityRules(driver)
    guard !results.isEmpty else {
      draft.notes.append(ScanNotes.emptySARIF(scanner))
      return
    }
    guard results.keys.contains(where: rules.contains) else {
      throw ReportFault(
        .unsupported, "no result of this report is about a vulnerability",
        suggestion: "import the scan of a vulnerability scanner")
    }
    draft.facts[.knownVulnerabilities] = .count(results.filter { rules.contains($0.key) }.values.reduce(0, +))
  }
}
