/// What becomes of a package with native code in an image.
public struct PackageOutlook: Hashable, Sendable {
  /// The possible ends.
  public enum Verdict: String, Hashable, Sendable {
    /// A build for the image is there, or is downloaded.
    case prebuilt
    /// Its code must be compiled in the image, or in a build stage with the same C library.
    case mustCompile = "must_compile"
    /// There is neither a build for the image nor a way to make one.
    case noBuild = "no_build"
    /// Nothing that is known decides it.
    case unknown
  }

  /// The package's name.
  public var package: String
  /// The version, or the range where no version is known.
  public var version: String?
  /// What becomes of it.
  public var verdict: Verdict
  /// Why: what the files say, and where else it is written, in sentences.
  public var evidence: [String]
  /// What compiling needs and the image does not have; empty when all is there, nil when it is not known or no
  /// matter.
  public var missingBuildTools: [String]?
  /// The command that installs what compiling needs, where something is missing.
  public var installCommand: String?
}
