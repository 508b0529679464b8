internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

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
    try file.walk { walk throws(JSONFault) in try scan.read(&walk) }
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
  /// What it says of itself and of the image, as a tree.
  private(set) var head = JSONNode(.object([]), offset: 0)
  private(set) var tally = VulnerabilityTally(severities: TrivyReport.severities)
  private var scannedDistribution = false
  private var scannedLanguages = false

  mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    var members: [JSONMember] = []
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      switch key {
      case "Results": try walk.anyElements { walk throws(JSONFault) in try readResult(&walk) }
      case "SchemaVersion", "Trivy", "CreatedAt", "ArtifactName", "ArtifactType", "Metadata":
        members.append(JSONMember(key: key, keyOffset: UInt32(offset), value: try walk.node()))
      default: break
      }
    }
    head = JSONNode(.object(members), offset: 0)
  }

  private mutating func readResult(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.anyMembers { key, _, walk throws(JSONFault) in
      switch key {
      case "Class":
        let kind = try walk.anyText()
        scannedDistribution = scannedDistribution || kind == "os-pkgs"
        scannedLanguages = scannedLanguages || kind == "lang-pkgs"
      case "Vulnerabilities": try walk.anyElements { walk throws(JSONFault) in try readFinding(&walk) }
      case "ExperimentalModifiedFindings":
        tally.suppressed += try walk.count()
      default: break
      }
    }
  }

  private mutating func readFinding(_ walk: inout JSONWalk) throws(JSONFault) {
    var (id, severity, fixed): (String?, String?, String?)
    let isFinding = try walk.anyMembers { key, _, walk throws(JSONFault) in
      switch key {
      case "VulnerabilityID": id = try walk.anyText()
      case "Severity": severity = try walk.anyText()
      case "FixedVersion": fixed = try walk.anyText()
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
