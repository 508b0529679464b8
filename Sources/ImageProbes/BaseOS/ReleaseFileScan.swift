internal import ImageReading

/// Reads the release files of an image while they stream by.
struct ReleaseFileScan: KeptContentCollecting {
  let id = "release-files"
  let version = 1

  /// Names, not paths: a layer may bring `os-release` under a folder that is a link in another.
  let interest = FileInterest.names(Set(ReleaseFile.allCases.map { ImagePath($0.path.name) }))

  func sink(for file: StreamedFile) -> (any FileContentSink<[UInt8]>)? {
    // Only what lies near the root can be one: a folder `x/y/os-release` of an application is not read.
    guard file.path.components.count <= 4 else { return nil }
    return BoundedCapture(limit: ReleaseFile.maximumBytes)
  }
}

extension ReleaseFile {
  /// The file's path.
  var path: ImagePath { ImagePath(rawValue) }
}
