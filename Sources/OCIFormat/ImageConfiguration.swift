import Messages

/// The configuration of an image: how it runs, and how it was made.
///
/// OCI image specification 1.1, "OCI Image Configuration".
public struct ImageConfiguration: Hashable, Sendable {
  /// When the image was made, as the document writes it (RFC 3339); nil when it does not say.
  public var created: String?
  /// Who made it.
  public var author: String?
  /// The platform it runs on.
  public var platform: Platform
  /// How a container of it is started.
  public var execution: ExecutionParameters
  /// The digests of the uncompressed layer tars, lowest first.
  public var diffIDs: [Digest]
  /// How each layer came to be, lowest first; entries without a layer are among them.
  public var history: [HistoryEntry]

  /// Makes a configuration of its parts.
  public init(
    platform: Platform, execution: ExecutionParameters = ExecutionParameters(), diffIDs: [Digest] = [],
    history: [HistoryEntry] = [], created: String? = nil, author: String? = nil
  ) {
    self.created = created
    self.author = author
    self.platform = platform
    self.execution = execution
    self.diffIDs = diffIDs
    self.history = history
  }

  /// Reads a configuration.
  /// - Throws: ``OCIFormatError`` when the document is too large, is no JSON, or lacks a part.
  public init(json: [UInt8]) throws(OCIFormatError) {
    self = try JSONDocument.decode(ImageConfiguration.self, from: json, document: "configuration")
    guard diffIDs.count <= ImageManifest.maximumLayerCount else {
      throw OCIFormatError(
        code: .tooManyLayers, document: "configuration",
        why: "it has \(diffIDs.count) layers; at most \(ImageManifest.maximumLayerCount) are read")
    }
  }
}

extension ImageConfiguration: Decodable {
  private enum CodingKeys: String, CodingKey {
    case created, author, os, architecture, variant, config, rootfs, history
    case osVersion = "os.version"
  }

  private enum RootFSKeys: String, CodingKey {
    case diffIDs = "diff_ids"
  }

  /// Reads a configuration.
  /// - Throws: `DecodingError` when a part is of another type than the specification gives it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    created = try container.decodeIfPresent(String.self, forKey: .created)
    author = try container.decodeIfPresent(String.self, forKey: .author)
    platform = Platform(
      os: try container.decodeIfPresent(String.self, forKey: .os) ?? "",
      architecture: try container.decodeIfPresent(String.self, forKey: .architecture) ?? "",
      variant: try container.decodeIfPresent(String.self, forKey: .variant),
      osVersion: try container.decodeIfPresent(String.self, forKey: .osVersion))
    execution =
      try container.decodeIfPresent(ExecutionParameters.self, forKey: .config) ?? ExecutionParameters()
    history = try container.decodeIfPresent([HistoryEntry].self, forKey: .history) ?? []
    diffIDs = []
    if container.contains(.rootfs), try !container.decodeNil(forKey: .rootfs) {
      let rootfs = try container.nestedContainer(keyedBy: RootFSKeys.self, forKey: .rootfs)
      diffIDs = try rootfs.decodeIfPresent([Digest].self, forKey: .diffIDs) ?? []
    }
  }
}
