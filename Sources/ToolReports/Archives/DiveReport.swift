internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages

/// What `dive --json` writes: the bytes of the files of each layer, and what it finds wasted.
enum DiveReport: ReportKind {
  static let name = "dive"
  static let origin = "dive --json"

  static func recognises(_ opening: ReportOpening) -> Bool {
    opening.hasList("layer") && opening.hasObject("image")
      && opening.hasKeys(["sizeBytes", "efficiencyScore"], in: "image")
  }

  static func read(_ file: ReportFile) throws(ReportFault) -> [ToolReport] {
    let node = try file.tree()
    guard let figures = node.value("image"), let size = try figures.count("sizeBytes") else {
      throw ReportFault(.missingKey, at: Int(node.offset), "there is no 'image.sizeBytes'")
    }
    let layers = try node.list("layer")
    var draft = ReportDraft(
      MeasuredImage(name: try file.name(nil)), tool: MeasuringTool(name: "dive"))
    // dive adds the sizes in the headers of every layer's files: those of hard links and folders are 0.
    draft.facts[.contentSize] = .bytes(ByteCount(size))
    draft.facts[.layerCount] = .count(Int64(layers.count))
    // What dive calls inefficient counts each copy of a path, the visible one too: it is no reclaimable size.
    let wasted = try figures.count("inefficientBytes").map {
      JSONValue.Member("inefficient_bytes", .integer($0))
    }
    let score = figures.value("efficiencyScore").map { JSONValue.Member("efficiency_score", JSONValue($0)) }
    draft.details += [wasted, score].compactMap(\.self)
    return [draft.finished(self, file)]
  }
}
