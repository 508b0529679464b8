internal import ComparisonModel
internal import JSONDocuments

/// What `podman image inspect` prints. Unlike Docker it tells the digest of the manifest beside that of the
/// configuration.
enum PodmanInspectReport: ReportKind {
  static let name = "podman-inspect"
  static let origin = "podman image inspect"

  static func recognises(_ opening: ReportOpening) -> Bool {
    let id = opening.text("Id")
    return id != nil && id?.contains(":") == false && opening.text("Digest")?.hasPrefix("sha256:") == true
      && opening.has("RepoTags")
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    let images = try file.tree().inspectedImages()
    var reports: [ToolReport] = []
    for node in images {
      let inspected = try EngineImage(node)
      var image = try inspected.image(named: file)
      image.manifestDigest = try node.digest("Digest")
      image.configDigest = try node.text("Id").flatMap { "sha256:\($0)".asDigest }
      var draft = ReportDraft(image, tool: MeasuringTool(name: origin))
      inspected.fill(&draft, engine: "Podman", field: "Size")
      reports.append(draft.finished(self, file))
    }
    return reports
  }
}
