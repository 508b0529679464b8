/// Which of a candidate's measurements its cells show. The others are listed with the findings.
///
/// Where several fit, the newest image goes first, then the latest measurement, then the rest in order of name,
/// digest, platform and tool; a remark of the candidate tells how many there were.
public struct MeasurementSelection: Hashable, Sendable {
  /// Which image is shown.
  public enum Image: Hashable, Sendable {
    /// The newest: latest creation time, then latest measurement.
    case newest
    /// The image of this name, for example `node:24.20.0-slim`.
    case name(String)
    /// The image whose manifest or index has this digest.
    case digest(String)
  }

  /// Which image is shown.
  public var image: Image
  /// The platform that it must be for, as `os/architecture[/variant]`; nil for any.
  public var platform: PlatformName?

  /// Makes a selection.
  public init(_ image: Image, platform: PlatformName? = nil) {
    self.image = image
    self.platform = platform
  }

  /// The newest image, whatever its platform.
  public static let newest = MeasurementSelection(.newest)

  /// The image of a name, whatever its platform.
  public static func name(_ name: String) -> MeasurementSelection { .init(.name(name)) }

  /// The image of a digest.
  public static func digest(_ digest: String) -> MeasurementSelection { .init(.digest(digest)) }

  /// The selection as a file writes it; nil where everything is selected.
  public var text: String? {
    let image: String? =
      switch self.image {
      case .newest: nil
      case .name(let text), .digest(let text): text
      }
    let parts = [image, platform?.text].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
