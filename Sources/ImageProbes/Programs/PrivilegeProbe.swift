public import ComparisonModel
internal import ImageReading

/// Finds files that run with more rights than who starts them.
public struct PrivilegeProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.setuidFiles]

  /// Makes the probe.
  public init() {}

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> PrivilegeFindings {
    PrivilegeFindings(examination.contents.rootFileSystem)
  }
}
