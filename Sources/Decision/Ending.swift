public import ComparisonModel

/// That an image is no longer built, or what is in it no longer supported.
public struct Ending: Hashable, Sendable {
  /// Who says so.
  public enum Ground: Hashable, Sendable {
    /// A source warns of it.
    case warning(Caution)
    /// A list of the tags that are built does not have the image's.
    case tagNotBuilt(TagBuild)
  }

  /// The name of the image, as it was measured; the candidate's where it was not.
  public var image: LocalizedText
  /// Who says so.
  public var ground: Ground

  /// What has ended.
  public var kind: Caution.Kind {
    switch ground {
    case .warning(let caution): caution.kind
    case .tagNotBuilt: .discontinued
    }
  }

  /// The first day that it holds; nil where nobody says it.
  public var since: Timestamp? {
    switch ground {
    case .warning(let caution): caution.since
    case .tagNotBuilt: nil
    }
  }
}

extension Decision {
  /// What has ended of an option's images: of the one that ships and of the one that builds.
  public func endings(of option: Int) -> [Ending] {
    let option = options[option]
    var candidates: [Int] = []
    for candidate in [option.candidate, option.run, option.build].compactMap(\.self)
    where !candidates.contains(candidate) {
      candidates.append(candidate)
    }
    return candidates.flatMap { candidate in
      let warned = warnings(about: candidate)
      // That the tag is not built any more adds nothing to a source that says since when.
      return warned.contains { $0.kind == .discontinued } ? warned : warned + unbuiltTag(of: candidate)
    }
  }

  private func warnings(about candidate: Int) -> [Ending] {
    let own = matrix.comparison.candidates[candidate]
    let image = matrix.evidence.selected[candidate].map { matrix.evidence.measurements[$0].image.name }
    return matrix.comparison.cautions
      .filter { $0.kind != .general && $0.concerns(own.id, image: image, on: matrix.asOf) }
      .map { Ending(image: image.map { LocalizedText(same: $0) } ?? own.name, ground: .warning($0)) }
  }

  private func unbuiltTag(of candidate: Int) -> [Ending] {
    guard let measurement = matrix.evidence.selected[candidate],
      case .tagBuild(let build) = matrix.evidence.measured(.known(.tagBuilt), in: measurement)?.value,
      !build.isBuilt
    else { return [] }
    let name = matrix.evidence.measurements[measurement].image.name
    return [Ending(image: LocalizedText(same: name), ground: .tagNotBuilt(build))]
  }
}
