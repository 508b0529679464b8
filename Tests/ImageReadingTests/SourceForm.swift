import HTTPFixtures
import ImageFixtures
import ImageSources
import Synchronization

/// The forms in which one image can lie somewhere: each kind of source, in each of its shapes.
///
/// A new source adds its forms here, and has passed the suite when ``SourceConformanceTests`` passes.
enum SourceForm: CaseIterable {
  case ociLayout, ociArchive, ociArchiveCompressed
  case dockerArchive, dockerArchiveCompressed, olderDockerArchive
  case directory
  case layoutByPath, archiveByPath, directoryByPath
  case registry

  /// What a reference to it begins with.
  var prefix: String {
    switch self {
    case .ociLayout: "oci:"
    case .ociArchive, .ociArchiveCompressed: "oci-archive:"
    case .dockerArchive, .dockerArchiveCompressed, .olderDockerArchive: "docker-archive:"
    case .directory: "dir:"
    case .layoutByPath, .archiveByPath, .directoryByPath: ""
    case .registry: "docker://"
    }
  }

  /// Whether it has the image's manifest, and so names the digests of what it stores.
  var hasManifest: Bool { self != .olderDockerArchive }

  /// Whether it names the image.
  var hasName: Bool { self != .directory && self != .directoryByPath }

  /// What a reference to nothing is, and which error says so.
  func absent(in folder: FixtureFolder) throws -> (reference: String, code: ImageReadingError.Code) {
    guard self == .registry else { return (prefix + folder.path + "/none", .notFound) }
    return (try serve([:]), .noSuchImage)
  }

  /// Registries answer until the tests end.
  private static let registries = Mutex<[RegistryFixture]>([])

  private func serve(_ contents: RegistryFixture.Contents) throws -> String {
    let registry = try RegistryFixture(contents)
    Self.registries.withLock { $0.append(registry) }
    return prefix + registry.name("app:1")
  }

  /// Writes an image in this form, with what `change` makes of each file's bytes; nil leaves the file out.
  /// - Returns: a reference to it.
  func write(
    _ image: FixtureImage, into folder: FixtureFolder, change: ([UInt8]) -> [UInt8]? = { $0 }
  ) throws -> String {
    let files = files(of: image).compactMap { file in change(file.bytes).map { (path: file.path, bytes: $0) }
    }
    switch self {
    case .ociLayout, .directory, .layoutByPath, .directoryByPath:
      for file in files { try folder.write("image/" + file.path, file.bytes) }
      return prefix + folder.path + "/image"
    case .ociArchive, .dockerArchive, .olderDockerArchive, .archiveByPath:
      return prefix + (try folder.write("image.tar", FixtureImage.tar(files)))
    case .ociArchiveCompressed:
      return prefix + (try folder.write("image.tar.zst", FixtureCompressor.zstd(FixtureImage.tar(files))))
    case .registry: return try serve(RegistryFixture.contents(image, change: change))
    case .dockerArchiveCompressed:
      return prefix + (try folder.write("image.tar.gz", FixtureCompressor.gzip(FixtureImage.tar(files))))
    }
  }

  private func files(of image: FixtureImage) -> [FixtureImage.File] {
    switch self {
    case .ociLayout, .ociArchive, .ociArchiveCompressed, .layoutByPath, .registry:
      FixtureImage.layout([image])
    case .olderDockerArchive: FixtureImage.dockerArchive([image])
    case .dockerArchive, .dockerArchiveCompressed, .archiveByPath: image.newerDockerArchive
    case .directory, .directoryByPath:
      [("manifest.json", image.manifest), ("version", Array("Directory Transport Version: 1.1\n".utf8))]
        + image.blobs.dropFirst().map { (String($0.path.dropFirst("blobs/sha256/".count)), $0.bytes) }
    }
  }
}

extension FixtureImage {
  /// The members of a docker archive in the newer layout: an OCI layout, and a `manifest.json` that names its blobs.
  fileprivate var newerDockerArchive: [File] {
    let layers = layers.map { "\"\(Self.blobPath($0.digest))\"" }.joined(separator: ",")
    let tags = name.map { "\"\($0)\"" } ?? ""
    let config = Self.blobPath(FixtureLayer.sha256(configuration))
    let manifest = "[{\"Config\":\"\(config)\",\"RepoTags\":[\(tags)],\"Layers\":[\(layers)]}]"
    return Self.layout([self]) + [("manifest.json", Array(manifest.utf8))]
  }
}
