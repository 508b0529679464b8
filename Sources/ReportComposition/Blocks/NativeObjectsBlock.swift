import ComparisonModel
import ReportModel

/// What of an image's native code its own loader cannot load, and why.
struct NativeObjectsBlock {
  /// Objects that are listed for one candidate at most; the rest is counted, and the measurement has it all.
  static let maximumObjects = 20

  let context: ReportContext

  func blocks() -> [Block] {
    let measured = Self.measured(in: context.matrix)
    guard !measured.isEmpty else { return [] }
    return [.list(start: nil, items: measured.map { item(candidate: $0.candidate, objects: $0.objects) })]
  }

  /// The candidates whose native objects were looked at.
  static func measured(in matrix: FindingMatrix) -> [(candidate: Int, objects: NativeObjects)] {
    matrix.evidence.selected.enumerated().compactMap { candidate, measurement in
      guard let measurement,
        case .nativeObjects(let objects)? = matrix.evidence.measurements[measurement].facts[.nativeObjects]
      else { return nil }
      return (candidate, objects)
    }
  }

  private func item(candidate: Int, objects: NativeObjects) -> [Block] {
    let name = context.comparison.candidates[candidate].name[context.language]
    let count = countSentence(total: objects.total, failing: Int64(objects.unloadable.count))
    let head: Block = .paragraph([.strong([.text(name)]), .text(": \(count)")])
    guard !objects.unloadable.isEmpty else { return [head] }
    var items = objects.unloadable.prefix(Self.maximumObjects).map { object -> [Block] in
      [.paragraph([.code(object.path), .text(": \(object.text(in: context.language))")])]
    }
    let unlisted = objects.unloadable.count - items.count
    if unlisted > 0 {
      items.append([.paragraph([.text(restSentence(unlisted: unlisted))])])
    }
    return [head, .list(start: nil, items: items)]
  }
}
