public import ComparisonModel

/// Until when an image that was chosen is supported.
public struct ChosenSupport: Hashable, Sendable {
  /// The position of its candidate.
  public var candidate: Int
  /// Whether it builds, and does not ship.
  public var isBuild: Bool
  /// The end of what it stands on that comes first; unknown where a part of it is.
  public var end: FactValue
  /// Whether its tag is still built; nil where nothing was told of it.
  public var tagBuilt: FactValue?
}

extension Decision {
  /// Until when the images of an option are supported: the one that ships, then the one that builds.
  ///
  /// An image without any part of which support is told is left out.
  public func support(of option: Int) -> [ChosenSupport] {
    let chosen = options[option]
    let own = matrix.evidence.selected[chosen.candidate] == nil ? chosen.run : chosen.candidate
    var images = [(own, false)]
    if let build = chosen.build, build != own { images.append((build, true)) }
    return images.compactMap { candidate, isBuild in
      guard let measurement = matrix.evidence.selected[candidate],
        let found = matrix.evidence.measured(.known(.supportedUntil), in: measurement), found.value != .absent
      else { return nil }
      let built = matrix.evidence.measured(.known(.tagBuilt), in: measurement)?.value
      return ChosenSupport(
        candidate: candidate, isBuild: isBuild, end: found.value,
        tagBuilt: built.flatMap { $0.isUnknown ? nil : $0 })
    }
  }

  /// The day by which an option is to be looked at again because support ends: the first that a source gives for any of
  /// its images; nil where none is known.
  public func supportEnds(of option: Int) -> Timestamp? {
    support(of: option).compactMap { support -> Timestamp? in
      switch support.end {
      case .supportEnd(let end): end.earliest
      case .date(let day): day
      default: nil
      }
    }.min()
  }
}
