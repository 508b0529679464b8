import ComparisonModel
import ImageProbes
import ImageSources

/// What must be read of one image to know what was asked: its layers, or no more than the documents that are read
/// already.
struct MeasurementPlan {
  /// Why the layers are not read.
  enum Omission: Hashable, Sendable {
    /// The manifest and the configuration say all that was asked for, or nothing more was wanted.
    case notNeeded
    /// They have more bytes than may be read.
    case overBudget(ByteCount)
  }

  /// The facts that the measurement will have.
  let facts: Set<Fact>
  /// What the manifest and the configuration say.
  let declared: Facts
  /// What is asked of the layers; none where they are not read.
  let probes: [any ImageProbe]
  /// Why the layers are not read; nil where they are.
  let omission: Omission?
  /// The stored bytes of all layers.
  let layerBytes: Int64

  /// Plans the reading of an image.
  init(_ image: StoredImage, _ request: MeasurementRequest, probes: [any ImageProbe]) {
    let known = Set(probes.flatMap { type(of: $0).facts })
    let asked = request.facts.map { $0.intersection(known) } ?? known
    let asking = ImageExamination.probes(for: asked, among: probes)
    let declared = ImageExamination.declarations(of: image, by: asking)
    layerBytes = image.layers.storedBytes
    let bytes = layerBytes
    let isSaid = request.facts != nil && asked.allSatisfy { declared[$0] != nil }
    switch request.reading {
    case .documents: omission = .notNeeded
    case .asNeeded where isSaid: omission = .notNeeded
    case .asNeeded, .layers:
      omission = request.budget.flatMap { bytes > $0.bytes ? .overBudget($0) : nil }
    }
    // Who asks for the documents alone, and for no fact by name, asks for what the documents say.
    let isAllThatIsSaid = request.reading == .documents && request.facts == nil
    facts = isAllThatIsSaid ? asked.filter { declared[$0] != nil } : asked
    self.declared = declared
    self.probes = omission == nil ? asking : []
  }
}
