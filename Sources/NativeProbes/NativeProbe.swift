public import ImageReading
internal import ImageSources
public import NativeCompatibility
internal import OCIFormat

/// Finds which object files of an image its own loaders would refuse.
///
/// Pass ``collectors`` to `ImageReader.read`, then ask for the ``findings(of:)`` of what it gave.
public struct NativeProbe: Sendable {
  private let objects = NativeObjectScan()
  private let manifests = InstalledManifestScan()
  private let nodes = NodeReleaseScan()

  /// Makes the probe.
  public init() {}

  /// What the probe wants to see while the layers stream by.
  public var collectors: [any FileContentCollecting] {
    [objects, manifests, nodes, ImageContentsLookup.loaderFiles, ImageContentsLookup.loaderCaches]
  }

  /// What becomes of the Node.js packages that are installed in an image whose objects were looked at.
  public func installedPackages(
    of contents: ImageContents, objects: NativeObjectFindings
  ) -> InstalledPackageFindings {
    InstalledPackageFinder(contents, manifests, objects).findings()
  }

  /// What the probe finds in an image that was read with its ``collectors``.
  public func findings(of contents: ImageContents) -> NativeObjectFindings {
    var files: [(path: String, file: NativeFile)] = []
    var paths: [Int: String] = [:]
    for (entry, file) in contents.values(of: objects) {
      let path = ImageContentsLookup.text(entry.path)
      files.append((path, file))
      paths[entry.fileID] = path
    }
    let execution = contents.image.configuration.execution
    var environment: [String: String] = [:]
    for name in ["PATH", "LD_LIBRARY_PATH", "LD_PRELOAD"] {
      environment[name] = execution.environmentValue(name)
    }
    var releases: [String: NodeRelease] = [:]
    for (entry, release) in contents.values(of: nodes) {
      releases[ImageContentsLookup.text(entry.path)] = release
    }
    let settings = NativeImage.Settings(
      architecture: contents.image.platform.architecture, environment: environment, nodeReleases: releases)
    return NativeImage(files, lookup: ImageContentsLookup(contents, paths: paths), settings: settings)
      .nativeObjects()
  }
}
