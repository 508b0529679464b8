import Messages
public import OCIFormat

/// Which images of a place are asked for.
public struct ImageSelection: Hashable, Sendable {
  /// The tag or name; nil means all.
  public var name: String?
  /// The platform to take from an index.
  public var platform: Platform
  /// Whether the platform was asked for, so that an image of another one is refused also where there is no
  /// choice. Otherwise an image without an index is taken whatever its platform is.
  public var platformIsRequired: Bool
  /// Whether every platform of an index is asked for, each as an image of its own; then no platform is required.
  public var takesAllPlatforms: Bool

  /// Asks for the images called `name`, or all; for `platform`, or this machine's, or for each platform there is.
  public init(name: String? = nil, platform: Platform? = nil, takesAllPlatforms: Bool = false) {
    self.name = name
    self.platform = platform ?? .current
    self.platformIsRequired = platform != nil && !takesAllPlatforms
    self.takesAllPlatforms = takesAllPlatforms
  }
}

extension ImageSelection {
  /// The one of several that is asked for: of the platform, and of its usual variant when none was asked for.
  package func choice<Item>(among items: [Item], _ platformOf: (Item) -> Platform) -> Item? {
    let matching = items.filter { platform.matches(platformOf($0)) }
    return matching.first { platformOf($0).normalisedVariant == platform.normalisedVariant } ?? matching.first
  }

  /// The error of images that are there for these platforms only.
  package func noSuchPlatform(_ platforms: [Platform]) -> ImageReadingError {
    let there = platforms.map(\.description).joined(separator: ", ")
    return ImageReadingError(
      code: .noSuchPlatform, why: "there is no image for \(platform); there is \(there)",
      suggestion: "Choose one with --platform")
  }
}
