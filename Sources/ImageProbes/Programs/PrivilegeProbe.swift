public import ComparisonModel
internal import ImageReading

/// Finds files that run with more rights than who starts them.
public struct PrivilegeProbe: ImageProbe {
  /// `setuid_files`.
  public static let facts: [Fact] = [.setuidFiles]

  /// Makes the probe.
  public init() {}

  /// Looks at the mode and the extended attributes of every regular file of the merged tree.
  public func observation(in examination: ImageExamination) -> PrivilegeObservation {
    PrivilegeObservation(examination.contents.rootFileSystem)
  }
}
