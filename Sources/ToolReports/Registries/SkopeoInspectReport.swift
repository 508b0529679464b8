internal import ComparisonModel
internal import JSONDocuments

/// What `skopeo inspect` prints: an image of a registry, or of another place, and the sizes of its layers.
enum SkopeoInspectReport: ReportKind {
  static let name = "skopeo-inspect"
  static let origin = "skopeo inspect"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.text("Digest")?.hasPrefix("sha256:") == true && !opening.has("Id") && opening.has("RepoTags")
      && opening.has("Architecture") && opening.has("Layers")
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    let node = try file.tree()
    // Of a tag that leads to an index this is the digest of the index, and nothing says whether it does.
    let digest = try node.digest("Digest")
    let repository = try node.text("Name")
    let image = MeasuredImage(
      name: try file.name(repository.map { name in digest.map { "\(name)@\($0)" } ?? name }, digest: digest),
      platform: try node.platform(os: "Os", architecture: "Architecture", variant: "Variant"),
      created: try node.moment("Created"))
    var draft = ReportDraft(image, tool: MeasuringTool(name: origin))
    draft.namedDigests = digest.map { [$0] } ?? []
    draft.names = [file.imageName].compactMap(\.self)
    draft.addConfiguration(user: nil, environment: try node.texts("Env"))
    draft.facts[.layerCount] = .count(Int64(try node.list("Layers").count))
    try addSizes(&draft, node)
    draft.addDetail("digest", digest)
    return [draft.finished(self, file)]
  }

  /// The sum of the layers' sizes is what is transferred where they are those of a registry's manifest. For an engine
  /// or an archive, skopeo makes a manifest up that gives the sizes of the uncompressed layers, under the same media
  /// type. Only of a registry does it list the tags.
  private static func addSizes(_ draft: inout ReportDraft, _ node: JSONNode) throws(ReportFault) {
    var layers: [MeasuredLayer] = []
    for layer in try node.list("LayersData") {
      guard let digest = try layer.digest("Digest"), let size = try layer.count("Size") else { continue }
      layers.append(MeasuredLayer(digest: digest, size: ByteCount(size)))
    }
    let isRegistry = try !node.texts("RepoTags").isEmpty
    guard isRegistry, !layers.isEmpty, layers.count == (try node.list("Layers").count) else {
      draft.facts[.transferSize] = .unknown(.couldNotBeTold)
      if !layers.isEmpty { draft.notes.append(RegistryNotes.unknownPlace) }
      return
    }
    draft.image.layers = layers
    draft.facts[.transferSize] = try .bytes(ManifestSizes.sum(layers))
  }
}
