internal import ComparisonModel
internal import JSONDocuments
internal import OCIFormat

/// What `docker image inspect` prints: an image of an engine, and the size that the engine says it has.
enum DockerInspectReport: ReportKind {
  static let name = "docker-inspect"
  static let origin = "docker image inspect"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.text("Id")?.hasPrefix("sha256:") == true && opening.has("RepoTags") && opening.has("Architecture")
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    let images = try file.tree().inspectedImages()
    var reports: [ToolReport] = []
    for image in images { reports.append(try report(image, file)) }
    return reports
  }

  private static func report(_ node: JSONNode, _ file: ReportFile) throws(ReportFault) -> ToolReport {
    let inspected = try EngineImage(node)
    var image = try inspected.image(named: file)
    let store = try DockerStore(node)
    switch store.meaning {
    case .configuration: image.configDigest = store.id
    case .manifest: image.manifestDigest = store.id
    case .index: image.indexDigest = store.id
    case .unknown: break
    }
    // The version is that of the engine that built the image, not of the one that was asked.
    var draft = ReportDraft(image, tool: MeasuringTool(name: origin))
    inspected.fill(&draft, engine: "Docker Engine", field: "Size")
    draft.addDetail("id", store.id)
    if store.meaning == .unknown, let id = store.id { draft.namedDigests.append(id) }
    return draft.finished(self, file)
  }
}

/// What the id of an image is: with the classic stores the digest of its configuration, with that of containerd the
/// digest of its manifest or index. Where a document does not tell which, it is not guessed.
private struct DockerStore {
  enum Meaning {
    case configuration, manifest, index, unknown
  }

  /// Names of storage drivers that no snapshotter of containerd has.
  private static let classicDrivers: Set = ["overlay2", "aufs", "devicemapper", "vfs", "windowsfilter"]

  let id: String?
  let meaning: Meaning

  init(_ node: JSONNode) throws(ReportFault) {
    id = try node.digest("Id")
    if let descriptor = node.value("Descriptor") {
      let type = try descriptor.text("mediaType") ?? ""
      meaning = type.hasSuffix("index.v1+json") || type.contains("manifest.list") ? .index : .manifest
      return
    }
    let driver = try node.value("GraphDriver")?.text("Name")
    let isNamed = try node.texts("RepoDigests").contains { [id] in
      $0.digestOfName != nil && $0.digestOfName == id
    }
    meaning = !isNamed && driver.map(Self.classicDrivers.contains) == true ? .configuration : .unknown
  }
}
