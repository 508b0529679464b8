internal import Diagnostics
internal import ComparisonModel
internal import JSONDocuments

/// What `trivy image --format json` writes (schema version 2).
enum TrivyReport: ReportKind {
  static let name = "trivy"
  static let origin = "trivy image --format json"
  /// The severities of Trivy, from the worst on.
  static let severities = ["critical", "high", "medium", "low", "unknown"]

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.has("SchemaVersion") && (opening.has("ArtifactName") || opening.has("ArtifactType"))
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var scan = TrivyScan()
    try file.stream { (cursor) throws(JSONFault) in try scan.read(&cursor) }
    let head = scan.head
    guard head.value("SchemaVersion")?.content == .integer(2) else {
      throw ReportFault(
        .unsupported, "only reports of schema version 2 are read",
        suggestion: "scan the image again with Trivy 0.20 or later")
    }
    try checkArtifact(head, file)
    var draft = ReportDraft(
      try image(head, file),
      tool: MeasuringTool(name: "Trivy", version: try head.value("Trivy")?.text("Version")))
    draft.takenAt = try head.moment("CreatedAt")
    try addMetadata(head, to: &draft)
    let system = head.value("Metadata")?.value("OS")
    let distribution = try system?.joined(["Family", "Name"])
    scan.tally.fill(&draft, scan.coverage(of: distribution))
    if let system, system.isTrue("EOSL"), let distribution {
      draft.notes.append(ScanNotes.pastItsEnd(distribution, scanner: "Trivy"))
    }
    if let distribution { draft.addDetail("distribution", distribution) }
    return [draft.finished(self, file)]
  }

  private static func checkArtifact(_ head: JSONNode, _ file: ReportFile) throws(ReportFault) {
    let type = try head.text("ArtifactType") ?? "container_image"
    guard type != "container_image", file.imageName == nil else { return }
    throw ReportFault(
      .unsupported, at: Int(head.value("ArtifactType")?.offset ?? 0),
      "this is a scan of a \(type), and not of an image",
      suggestion: "name the image that it is of with --image NAME, or scan with trivy image")
  }

  /// The image, by its tag where what was scanned is a file.
  private static func image(_ head: JSONNode, _ file: ReportFile) throws(ReportFault) -> MeasuredImage {
    let metadata = head.value("Metadata")
    let target = try head.text("ArtifactName")
    let isFile = [".tar", ".gz", ".tgz", ".gzip"].contains { target?.hasSuffix($0) == true }
    let tag = try metadata?.texts("RepoTags").first
    let configuration = metadata?.value("ImageConfig")
    return MeasuredImage(
      name: try file.name(isFile ? tag ?? file.imageName ?? target : target),
      configDigest: try metadata?.digest("ImageID"),
      platform: try configuration?.platform(os: "os", architecture: "architecture", variant: "variant"),
      created: try configuration?.moment("created"))
  }

  private static func addMetadata(_ head: JSONNode, to draft: inout ReportDraft) throws(ReportFault) {
    draft.addDetail("target", try head.text("ArtifactName"))
    guard let metadata = head.value("Metadata") else { return }
    draft.names = try metadata.texts("RepoTags")
    draft.namedDigests = try metadata.texts("RepoDigests").compactMap(\.digestOfName)
    // Trivy counts the bytes of each uncompressed layer while it reads them.
    if let size = try metadata.count("Size") { draft.facts[.layerTarSize] = .bytes(ByteCount(size)) }
    let layers = try metadata.list("DiffIDs").count
    if layers > 0 { draft.facts[.layerCount] = .count(Int64(layers)) }
    guard let configuration = metadata.value("ImageConfig")?.value("config") else { return }
    draft.addConfiguration(
      user: try configuration.anyText("User") ?? "", environment: try configuration.texts("Env"))
  }
}

/// A report of Trivy while it is read.
private struct TrivyScan {
  /// All but the results, as a tree.
  private(set) var head = JSONNode(.object([]), offset: 0)
  private(set) var tally = VulnerabilityTally(severities: TrivyReport.severities)
  private var scannedDistribution = false
  private var scannedLanguages = false

  mutating func read(_ cursor: inout JSONCursor) throws(JSONFault) {
    var scan = self
    defer { self = scan }
    var members: [JSONMember] = []
    try cursor.members { (cursor, key) throws(JSONFault) in
      if key == "Results" {
        try cursor.items { (cursor) throws(JSONFault) in try scan.readResult(&cursor) }
      } else {
        let offset = UInt32(truncatingIfNeeded: cursor.offset)
        members.append(JSONMember(key: key, keyOffset: offset, value: try cursor.node()))
      }
    }
    scan.head = JSONNode(.object(members), offset: 0)
  }

  private mutating func readResult(_ cursor: inout JSONCursor) throws(JSONFault) {
    var scan = self
    defer { self = scan }
    try cursor.members { (cursor, key) throws(JSONFault) in
      switch key {
      case "Class":
        let kind = try cursor.text()
        scan.scannedDistribution = scan.scannedDistribution || kind == "os-pkgs"
        scan.scannedLanguages = scan.scannedLanguages || kind == "lang-pkgs"
      case "Vulnerabilities": try cursor.items { (cursor) throws(JSONFault) in try scan.readFinding(&cursor) }
      case "ExperimentalModifiedFindings":
        try cursor.items { _ throws(JSONFault) in scan.tally.suppressed += 1 }
      default: break
      }
    }
  }

  private mutating func readFinding(_ cursor: inout JSONCursor) throws(JSONFault) {
    var (id, severity, fixed): (String?, String?, String?)
    let isFinding = try cursor.members { (cursor, key) throws(JSONFault) in
      switch key {
      case "VulnerabilityID": id = try cursor.text()
      case "Severity": severity = try cursor.text()
      case "FixedVersion": fixed = try cursor.text()
      default: break
      }
    }
    if isFinding { tally.add(id, severity: severity, fix: fixed?.isEmpty == false ? .published : .none) }
  }

  /// How much was scanned: what lists no packages was not.
  func coverage(of distribution: String?) -> ScanCoverage {
    var coverage = ScanCoverage()
    if let distribution, !scannedDistribution {
      coverage.miss(ScanNotes.distributionNotScanned(distribution, scanner: "Trivy"))
    } else if !scannedDistribution, !scannedLanguages {
      coverage.miss(ScanNotes.nothingScanned("Trivy"))
    } else if !scannedDistribution {
      // What there is was scanned: an image from scratch has no distribution.
      coverage.tell(ScanNotes.onlyLanguages("Trivy"))
    }
    return coverage
  }
}
