public import ComparisonModel
internal import ImageReading
internal import ImageSources
internal import OCIFormat
internal import TextLayout

/// Finds the user that a container runs as.
public struct UserProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.defaultUser]

  /// Makes the probe.
  public init() {}

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> UserFinding {
    UserFinding(user: VisibleText.line(examination.contents.image.configuration.execution.user))
  }
}
