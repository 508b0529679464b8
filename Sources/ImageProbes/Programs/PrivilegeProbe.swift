public import ComparisonModel
internal import ImageReading

/// Finds files that run with more rights than who starts them.
public struct PrivilegeProbe: ImageProbe {
  public static let facts: [Fact] = [.setuidFiles]

  /// Makes the probe.
  public init() {}

  public func finding(in examination: ImageExamination) -> PrivilegeFindings {
    PrivilegeFindings(examination.contents.rootFileSystem)
  }
}
