internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// A manifest as a registry has it, which `crane manifest` and `skopeo inspect --raw` print.
enum ManifestReport: ReportKind {
  static let name = "manifest"
  static let origin = "crane manifest"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.has("schemaVersion")
      && (opening.hasObject("config") && opening.hasList("layers") || opening.hasList("manifests"))
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    let node = try file.tree()
    if let index = node.value("manifests") {
      throw ReportFault(
        .unsupported, at: Int(index.offset),
        "this is an index of several images, and no figure of it is one of an image",
        suggestion: "ask for one platform: crane manifest --platform linux/amd64 NAME")
    }
    guard let configuration = node.value("config"), node.value("layers") != nil else {
      throw ReportFault(
        .missingKey, at: Int(node.offset), "the manifest has no configuration or no layers",
        suggestion: "a manifest of schema version 2 or of OCI is read")
    }
    let layers = try layers(of: node)
    let configDigest = try configuration.digest("digest")
    var draft = ReportDraft(
      MeasuredImage(
        name: try file.name(nil, digest: configDigest), configDigest: configDigest, layers: layers),
      tool: MeasuringTool(name: origin))
    // Of the very bytes that the registry has this is the manifest's digest; of a text that somebody has indented it
    // is none. Where a candidate has it, it is the manifest's.
    draft.namedDigests = [file.digest]
    draft.facts[.transferSize] = try .bytes(ManifestSizes.sum(layers))
    draft.facts[.layerCount] = .count(Int64(layers.count))
    return [draft.finished(self, file)]
  }

  private static func layers(of node: JSONNode) throws(ReportFault) -> [MeasuredLayer] {
    var layers: [MeasuredLayer] = []
    for layer in try node.list("layers") {
      guard let digest = try layer.digest("digest"), let size = try layer.count("size") else {
        throw ReportFault(.missingKey, at: Int(layer.offset), "a layer has no digest or no size")
      }
      layers.append(MeasuredLayer(digest: digest, size: ByteCount(size)))
    }
    return layers
  }
}
