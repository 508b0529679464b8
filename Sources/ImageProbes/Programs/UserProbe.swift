public import ComparisonModel
internal import ImageReading
public import ImageSources
internal import OCIFormat
internal import TextLayout

/// Finds the user that a container runs as.
public struct UserProbe: ImageProbe {
  /// `default_user`.
  public static let facts: [Fact] = [.defaultUser]

  /// Makes the probe.
  public init() {}

  /// What the configuration says.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    Self.observation(in: image).add(to: &facts)
    return facts
  }

  /// Takes `config.User` as it is written, on one line.
  public func observation(in examination: ImageExamination) -> UserObservation {
    Self.observation(in: examination.contents.image)
  }

  private static func observation(in image: StoredImage) -> UserObservation {
    UserObservation(user: VisibleText.line(image.configuration.execution.user))
  }
}
