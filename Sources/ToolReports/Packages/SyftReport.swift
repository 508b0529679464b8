internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// What `syft -o json` writes.
enum SyftReport: ReportKind {
  static let name = "syft"
  static let origin = "syft -o json"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.text("descriptor", "name") == "syft"
      || opening.hasList("artifacts", of: ["name", "type", "foundBy"])
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    var list = SyftList()
    try file.walk { walk throws(JSONFault) in try list.read(&walk) }
    guard list.hasArtifacts else {
      throw ReportFault(
        .missingKey, "the report has no list 'artifacts': it is not whole", suggestion: "run syft again")
    }
    let source = try ScannedSource(list.head.value("source"), in: file)
    let descriptor = list.head.value("descriptor")
    var draft = ReportDraft(
      source.image, tool: MeasuringTool(name: "Syft", version: try descriptor?.text("version")))
    source.fill(&draft)
    draft.takenAt = try descriptor?.moment("timestamp")
    list.tally.fill(&draft)
    if let system = try operatingSystem(list.head.value("distro")) {
      draft.facts[.baseOS] = .operatingSystem(system)
    }
    return [draft.finished(self, file)]
  }

  /// What os-release of the image says, as Syft repeats it.
  private static func operatingSystem(_ node: JSONNode?) throws(ReportFault) -> OperatingSystem? {
    guard let node, let id = try node.text("id") else { return nil }
    return OperatingSystem(
      id: id, versionID: try node.text("versionID"), prettyName: try node.text("prettyName"),
      versionCodename: try node.text("versionCodename"))
  }
}

/// A report of Syft while it is read.
private struct SyftList {
  private(set) var head = JSONNode(.object([]), offset: 0)
  private(set) var tally = PackageTally()
  private(set) var hasArtifacts = false

  mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    var members: [JSONMember] = []
    try walk.anyMembers { key, offset, walk throws(JSONFault) in
      switch key {
      case "artifacts":
        hasArtifacts = try walk.anyElements { walk throws(JSONFault) in try readArtifact(&walk) }
      case "source", "distro", "descriptor":
        members.append(JSONMember(key: key, keyOffset: UInt32(offset), value: try walk.node()))
      default: break
      }
    }
    head = JSONNode(.object(members), offset: 0)
  }

  private mutating func readArtifact(_ walk: inout JSONWalk) throws(JSONFault) {
    var (name, version, type): (String?, String?, String?)
    try walk.anyMembers { key, _, walk throws(JSONFault) in
      switch key {
      case "name": name = try walk.anyText()
      case "version": version = try walk.anyText()
      case "type": type = try walk.anyText()
      default: break
      }
    }
    if let name, let type { tally.add(name, version: version, type: type) }
  }
}
