public import ComparisonModel
internal import ImageReading

/// Finds the shells of an image.
public struct ShellProbe: ImageProbe {
  /// `shells`.
  public static let facts: [Fact] = [.shells]

  /// Makes the probe.
  public init() {}

  /// Looks the shells up in the folders of `PATH` and the usual ones.
  public func observation(in examination: ImageExamination) -> ShellObservation {
    ShellObservation(shells: examination.programs.shells())
  }
}
