public import ComparisonModel

/// That an image is no longer built, or what is in it no longer supported, as a source warns.
public struct Ending: Hashable, Sendable {
  /// The name of the image, as it was measured; the candidate's where it was not.
  public var image: LocalizedText
  /// The warning.
  public var caution: Caution
}

extension Decision {
  /// What has ended of an option's images: of the one that ships and of the one that builds.
  public func endings(of option: Int) -> [Ending] {
    let (option, comparison) = (options[option], matrix.comparison)
    var candidates: [Int] = []
    for candidate in [option.candidate, option.run, option.build].compactMap(\.self)
    where !candidates.contains(candidate) {
      candidates.append(candidate)
    }
    return candidates.flatMap { candidate -> [Ending] in
      let own = comparison.candidates[candidate]
      let image = matrix.evidence.selected[candidate].map { matrix.evidence.measurements[$0].image.name }
      return comparison.cautions
        .filter { $0.kind != .general && $0.concerns(own.id, image: image, on: matrix.asOf) }
        .map { Ending(image: image.map { LocalizedText(same: $0) } ?? own.name, caution: $0) }
    }
  }
}
