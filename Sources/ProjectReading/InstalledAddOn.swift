/// A native file in an installed package.
public struct InstalledAddOn: Hashable, Sendable {
  /// The path, inside the package.
  public var path: String
  /// The architecture, as image configurations name it; nil for a file that could not be read.
  public var architecture: String?
  /// The C library that it was linked with (`glibc`, `musl`); nil when it needs none.
  public var cLibrary: String?

  /// Makes an add-on; what its path does not tell is nil.
  public init(path: String, architecture: String?, cLibrary: String?) {
    self.path = path
    self.architecture = architecture
    self.cLibrary = cLibrary
  }
}
