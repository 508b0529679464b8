public import ComparisonModel
internal import ImageReading

/// Finds the shells of an image.
public struct ShellProbe: ImageProbe {
  public static let facts: [Fact] = [.shells]

  /// Makes the probe.
  public init() {}

  public func finding(in examination: ImageExamination) -> ShellFindings {
    ShellFindings(shells: examination.programs.shells())
  }
}
