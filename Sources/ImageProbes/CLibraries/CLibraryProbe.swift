public import ComparisonModel
public import ImageReading

/// Finds the C libraries of an image from loaders and library files where programs look for them.
public struct CLibraryProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.cLibrary]

  private let files = CLibraryFileScan()
  private let interpreters = InterpreterScan()

  /// Packages that say which version the library is.
  public static let foundations: [any ImageProbe.Type] = [PackageProbe.self]

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [files, interpreters] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> CLibraryFindings {
    CLibrarySearch(
      contents: examination.contents, scan: files, interpreters: interpreters, programs: examination.programs
    ).findings(packages: examination.finding(of: PackageProbe.self))
  }
}
