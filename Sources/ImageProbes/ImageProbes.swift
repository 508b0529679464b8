public import ImageReading
internal import ImageSources
internal import OCIFormat
internal import TextLayout

/// Reads facts out of an image: what it holds, beyond how large it is.
///
/// Pass ``collectors`` to `ImageReader.read`, then ask for the ``findings(of:)`` of what it gave.
public struct ImageProbes: Sendable {
  private let releaseFiles = ReleaseFileScan()
  private let packageDatabases = PackageDatabaseScan()
  private let cLibraryFiles = CLibraryFileScan()
  private let interpreters = InterpreterScan()
  private let nodePrograms = NodeProgramScan()
  private let nodeHeaders = NodeHeaderScan()
  private let packageManifests = PackageManifestScan()

  /// Makes the probes.
  public init() {}

  /// What the probes want to see while the layers stream by.
  public var collectors: [any FileContentCollecting] {
    [
      releaseFiles, packageDatabases, cLibraryFiles, interpreters, nodePrograms, nodeHeaders,
      packageManifests,
    ]
  }

  /// What the probes find in an image that was read with their ``collectors``.
  public func findings(of contents: ImageContents) -> ImageFindings {
    let execution = contents.image.configuration.execution
    let tree = contents.rootFileSystem
    let programs = ProgramFinder(tree, searchPath: execution.environmentValue("PATH"))
    let packages = PackageProbe(contents: contents, scan: packageDatabases).findings(managers: programs)
    let libraries = CLibraryProbe(
      contents: contents, scan: cLibraryFiles, interpreters: interpreters, programs: programs
    ).findings(packages: packages)
    let node = NodeProbe(
      contents: contents, programs: programs, scan: nodePrograms, headers: nodeHeaders,
      manifests: packageManifests, packages: packages
    ).findings()
    return ImageFindings(
      baseOS: BaseOSProbe(contents: contents, scan: releaseFiles).finding(),
      packages: packages,
      cLibraries: libraries,
      shells: programs.shells(),
      buildTools: programs.buildTools(manifests: packageManifests, contents: contents),
      privileges: PrivilegeFindings(tree),
      defaultUser: VisibleText.line(execution.user),
      node: node)
  }
}
