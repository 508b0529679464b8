/// The C library of an image.
public struct CLibrary: Hashable, Sendable {
  /// Implementations of the C library.
  public enum Family: String, CaseIterable, Hashable, Sendable {
    /// The GNU C library.
    case glibc
    /// musl.
    case musl
    /// uClibc and uClibc-ng.
    case uclibc
    /// No shared C library: programs, if any, are static.
    case none
  }

  /// The implementation.
  public var family: Family
  /// Its version, where it could be told.
  public var version: String?
  /// What in the image shows it, for example a path.
  public var evidence: String?

  /// Makes the description of a C library.
  public init(family: Family, version: String? = nil, evidence: String? = nil) {
    self.family = family
    self.version = version
    self.evidence = evidence
  }
}
