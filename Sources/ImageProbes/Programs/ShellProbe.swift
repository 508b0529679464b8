public import ComparisonModel
internal import ImageReading

/// Finds the shells of an image.
public struct ShellProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.shells]

  /// Makes the probe.
  public init() {}

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> ShellFindings {
    ShellFindings(shells: examination.programs.shells())
  }
}
