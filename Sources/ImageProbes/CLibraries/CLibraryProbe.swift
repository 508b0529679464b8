public import ComparisonModel
public import ImageReading

/// Finds the C libraries of an image from loaders and library files where programs look for them.
public struct CLibraryProbe: ImageProbe {
  public static let facts: [Fact] = [.cLibrary]

  private let files = CLibraryFileScan()
  private let interpreters = InterpreterScan()

  /// Makes the probe.
  public init() {}

  public var collectors: [any FileContentCollecting] { [files, interpreters] }

  public func finding(in examination: ImageExamination) -> CLibraryFindings {
    CLibrarySearch(
      contents: examination.contents, scan: files, interpreters: interpreters, programs: examination.programs
    ).findings(packages: examination.finding(of: PackageProbe.self))
  }
}
