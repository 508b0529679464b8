public import ComparisonModel
public import ImageProbes
public import ImageReading
internal import ImageSources
public import NativeCompatibility
internal import OCIFormat

/// Finds which object files of an image its own loaders would refuse.
public struct NativeObjectProbe: ImageProbe {
  /// `native_objects`.
  public static let facts: [Fact] = [.nativeObjects]

  private let objects = NativeObjectScan()
  private let nodes = NodeReleaseScan()

  /// Makes the probe.
  public init() {}

  /// What the probe wants to see while the layers stream by.
  public var collectors: [any FileContentCollecting] {
    [objects, nodes, ImageContentsLookup.loaderFiles, ImageContentsLookup.loaderCaches]
  }

  /// Loads every object file as the image's loaders would, without running one.
  public func observation(in examination: ImageExamination) -> NativeObjectObservation {
    let contents = examination.contents
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
