public import ComparisonModel
internal import ImageReading
public import ImageSources
internal import OCIFormat
internal import TextLayout

/// Finds the user that a container runs as.
public struct UserProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.defaultUser]

  /// Makes the probe.
  public init() {}

  /// What the configuration says; see ``ImageProbe/declarations(of:)``.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    Self.finding(in: image).add(to: &facts)
    return facts
  }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> UserFinding {
    Self.finding(in: examination.contents.image)
  }

  private static func finding(in image: StoredImage) -> UserFinding {
    UserFinding(user: VisibleText.line(image.configuration.execution.user))
  }
}
