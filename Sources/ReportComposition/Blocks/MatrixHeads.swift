import ComparisonModel
import ReportModel

/// What stands at the head of the rows and columns of a matrix.
struct MatrixHeads: Sendable {
  let context: ReportContext
  /// The name of the block, whose anchors these are.
  let block: String
  /// Whether the image is told that a candidate's cells show.
  private let tellsImages: Bool
  /// The platform of every image; nil where they differ.
  private let commonPlatform: String?

  init(context: ReportContext, block: String, image tellsImages: Bool = false) {
    self.context = context
    self.block = block
    self.tellsImages = tellsImages
    let evidence = context.evidence
    let platforms = Set(evidence.selected.compactMap(\.self).map { evidence.measurements[$0].image.platform })
    commonPlatform = platforms.count == 1 ? platforms.first ?? nil : nil
  }

  /// The name of a criterion, which leads to its definition.
  func inlines(criterion: Int) -> [Inline] {
    let name: Inline = .text(context.comparison.criteria[criterion].name[context.language])
    return context.anchors.link([name], to: context.anchor(criterion: criterion))
  }

  /// The name of a candidate, and below it the image that its cells show, which leads to the measurement.
  func inlines(candidate: Int) -> [Inline] {
    let place = context.anchors.mark(context.anchor(candidate: candidate), in: block)
    let name: Inline = .text(context.comparison.candidates[candidate].name[context.language])
    guard let position = context.evidence.selected[candidate] else { return place + [name] }
    let anchor = context.anchor(candidate: candidate, measurement: position)
    // A block without a name is a part of another, whose first part leads to the measurements.
    guard !block.isEmpty else { return [name] }
    guard tellsImages else { return place + context.anchors.link([name], to: anchor) }
    return place + [name, .lineBreak] + image(context.evidence.measurements[position].image, at: anchor)
  }

  /// An image's name, the first digits of its digest, and its platform where it is not that of all.
  private func image(_ image: MeasuredImage, at anchor: Anchor) -> [Inline] {
    var inlines = context.anchors.link([.code(image.name)], to: anchor)
    if let digest = image.shortDigest { inlines += [.text(" "), .code(digest)] }
    if let platform = image.platform, platform != commonPlatform { inlines.append(.text(" \(platform)")) }
    return [.role(.detail, inlines)]
  }
}
