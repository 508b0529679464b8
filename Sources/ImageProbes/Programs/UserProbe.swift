public import ComparisonModel
internal import ImageReading
internal import ImageSources
internal import OCIFormat
internal import TextLayout

/// Finds the user that a container runs as.
public struct UserProbe: ImageProbe {
  /// `default_user`.
  public static let facts: [Fact] = [.defaultUser]

  /// Makes the probe.
  public init() {}

  /// Takes `config.User` as it is written, on one line.
  public func observation(in examination: ImageExamination) -> UserObservation {
    UserObservation(user: VisibleText.line(examination.contents.image.configuration.execution.user))
  }
}
