/// An image that a test makes, as files of a layout or members of an archive.
public struct FixtureImage: Sendable {
  /// A file's path and bytes.
  public typealias File = (path: String, bytes: [UInt8])

  /// The layers, lowest first.
  public var layers: [FixtureLayer]
  /// The name in the index, or the tag in a docker archive.
  public var name: String?
  /// The architecture, with a variant behind a slash.
  public var architecture: String
  /// The `config` object.
  public var execution: String
  /// The `history` array.
  public var history: String

  /// Makes an image.
  public init(
    _ layers: [FixtureLayer], name: String? = nil, architecture: String = "amd64", execution: String = "{}",
    history: String = "[]"
  ) {
    self.layers = layers
    self.name = name
    self.architecture = architecture
    self.execution = execution
    self.history = history
  }

  /// The configuration.
  public var configuration: [UInt8] {
    let parts = architecture.split(separator: "/")
    let variant = parts.count > 1 ? ",\"variant\":\"\(parts[1])\"" : ""
    let diffIDs = layers.map { "\"\($0.claimedDiffID ?? $0.diffID)\"" }.joined(separator: ",")
    return Array(
      """
      {"architecture":"\(parts[0])"\(variant),"os":"linux","config":\(execution),"history":\(history),\
      "rootfs":{"type":"layers","diff_ids":[\(diffIDs)]}}
      """.utf8)
  }

  /// The manifest.
  public var manifest: [UInt8] {
    let described = layers.map {
      Self.descriptor($0.mediaType, $0.claimedDigest ?? $0.digest, $0.claimedSize ?? "\($0.stored.count)")
    }
    let config = Self.descriptor(
      "application/vnd.oci.image.config.v1+json", FixtureLayer.sha256(configuration),
      "\(configuration.count)")
    return Array(
      """
      {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":\(config),\
      "layers":[\(described.joined(separator: ","))]}
      """.utf8)
  }

  /// A descriptor as JSON.
  public static func descriptor(
    _ type: String, _ digest: String, _ size: String, extra: String = ""
  ) -> String {
    "{\"mediaType\":\"\(type)\",\"digest\":\"\(digest)\",\"size\":\(size)\(extra)}"
  }

  /// The descriptor of this image's manifest.
  public func manifestDescriptor(extra: String = "") -> String {
    let annotation = name.map { ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"\($0)\"}" } ?? ""
    return Self.descriptor(
      "application/vnd.oci.image.manifest.v1+json", FixtureLayer.sha256(manifest), "\(manifest.count)",
      extra: annotation + extra)
  }

  /// Where a blob with this digest lies in a layout.
  public static func blobPath(_ digest: String) -> String {
    "blobs/" + digest.split(separator: ":").joined(separator: "/")
  }

  /// The blobs of the image.
  public var blobs: [File] {
    [manifest, configuration].map { (Self.blobPath(FixtureLayer.sha256($0)), $0) }
      + layers.map { (Self.blobPath($0.claimedDigest ?? $0.digest), $0.stored) }
  }

  /// The files of a layout of several images.
  public static func layout(_ images: [FixtureImage]) -> [File] {
    layout(descriptors: images.map { $0.manifestDescriptor() }, blobs: images.flatMap(\.blobs))
  }

  /// The files of a layout with any descriptors in its index.
  public static func layout(descriptors: [String], blobs: [File]) -> [File] {
    let index = "{\"schemaVersion\":2,\"manifests\":[\(descriptors.joined(separator: ","))]}"
    return [
      ("oci-layout", Array("{\"imageLayoutVersion\":\"1.0.0\"}".utf8)), ("index.json", Array(index.utf8)),
    ] + blobs
  }

  /// The members of a docker archive in the older layout.
  public static func dockerArchive(_ images: [FixtureImage]) -> [File] {
    var files: [File] = []
    var items: [String] = []
    for image in images {
      let config = FixtureLayer.sha256(image.configuration).dropFirst(7) + ".json"
      files.append((String(config), image.configuration))
      var paths: [String] = []
      for layer in image.layers {
        let folder = layer.diffID.dropFirst(7).prefix(12) + "-\(paths.count)"
        paths.append("\"\(folder)/layer.tar\"")
        files.append(("\(folder)/VERSION", Array("1.0".utf8)))
        files.append(("\(folder)/layer.tar", layer.stored))
      }
      let tags = image.name.map { "\"\($0)\"" } ?? ""
      items.append(
        "{\"Config\":\"\(config)\",\"RepoTags\":[\(tags)],\"Layers\":[\(paths.joined(separator: ","))]}")
    }
    files.append(("manifest.json", Array("[\(items.joined(separator: ","))]".utf8)))
    files.append(("repositories", Array("{}".utf8)))
    return files
  }

  /// The tar of files.
  public static func tar(_ files: [File]) -> [UInt8] {
    FixtureTar.bytes(files.map { .file($0.path, bytes: $0.bytes) })
  }
}
