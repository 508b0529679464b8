public import ComparisonModel
public import ImageReading

/// Finds the C libraries of an image from loaders and library files where programs look for them.
public struct CLibraryProbe: ImageProbe {
  /// `c_library`.
  public static let facts: [Fact] = [.cLibrary]

  private let files = CLibraryFileScan()
  private let interpreters = InterpreterScan()

  /// Packages that say which version the library is.
  public static let foundations: [any ImageProbe.Type] = [PackageProbe.self]

  /// Makes the probe.
  public init() {}

  /// Loaders and C libraries, whose bytes say their version, and the loader that each program asks for.
  public var collectors: [any FileContentCollecting] { [files, interpreters] }

  /// Tells the library that programs run on from those that merely lie there; apk's database says musl's version where
  /// its bytes do not.
  public func observation(in examination: ImageExamination) -> CLibraryObservation {
    CLibrarySearch(
      contents: examination.contents, scan: files, interpreters: interpreters, programs: examination.programs
    ).observation(packages: examination.observation(of: PackageProbe.self))
  }
}
