public import ImageSources
import Messages
internal import OCIFormat

/// The images of a container engine, read from what it exports.
public struct EngineSource: ImageSource {
  /// The kind of place: `docker-daemon`, `podman`.
  public let kind: ImageSourceKind
  /// The place: `docker-daemon`, `podman`.
  public let place: String
  private let client: EngineClient
  private let limits: ReadingLimits
  private let version: EngineVersionDocument
  private let store: String

  /// Asks an engine who it is.
  /// - Throws: ``ImageReadingError`` when nobody knows where it listens, or it does not answer.
  init(
    _ engine: ContainerEngine, _ environment: EngineEnvironment, limits: ReadingLimits
  ) throws(ImageReadingError) {
    let endpoint: EngineEndpoint
    do throws(EngineEndpointFault) {
      endpoint = try EngineEndpoint.find(engine, environment)
    } catch {
      throw ImageReadingError(code: .engineUnavailable, why: error.why, suggestion: error.suggestion)
    }
    kind = ImageSourceKind(rawValue: engine.kindName)
    place = engine.kindName
    client = EngineClient(engine, at: endpoint)
    self.limits = limits
    version = try client.document(EngineVersionDocument.self, "/version")
    store = try client.document(EngineInfoDocument.self, "/info").store
  }

  /// The image that is asked for; see ``ImageSource/images(_:)``.
  public func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    guard let name = selection.name, EngineImageName.isValid(name) else {
      throw ImageReadingError(
        code: .invalidReference, image: selection.name,
        why:
          "it is no name of an image: \(client.engine.prefix)NAME[:TAG] is, or \(client.engine.prefix)sha256:ID"
      )
    }
    let export: Export = try await WorkerThread.run { [self] in
      Result { () throws(ImageReadingError) in try self.export(name) }
    }
    // An engine exports one image of a name; its platform is looked at where one was asked for.
    let platform = selection.platformIsRequired ? selection.platform : nil
    return try await export.archive.images(ImageSelection(platform: platform)).map { result in
      result.map { image in
        var image = image
        image.name = name
        image.source = EngineArchive(kind: kind, place: place, archive: image.source)
        image.engineReport = export.report
        return image
      }
    }
  }

  /// Layers are opened in the archive that the engine exported: that archive is the source of its images.
  public func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    throw ImageReadingError(
      code: .missingBlob, layer: layer.position, why: "an engine hands its layers out in an archive only")
  }

  /// An image that was exported, and what the engine says of it.
  private struct Export: Sendable {
    var archive: any ImageSource
    var report: EngineReport?
  }

  private func export(_ name: String) throws(ImageReadingError) -> Export {
    let image = try client.document(EngineImageDocument.self, "/images/\(name)/json", image: name)
    // By its id: the name may stand for another image a moment later, and the size would be of this one.
    let id =
      image.id.flatMap { Digest($0) ?? Digest(algorithm: .sha256, hexadecimal: $0) }?.description ?? name
    let stream = try client.export(id, image: name)
    let archive = try DockerArchive.source(of: stream, place: place, limits: limits)
    return Export(archive: archive, report: image.size.flatMap { $0 >= 0 ? report(bytes: $0) : nil })
  }

  private func report(bytes: Int64) -> EngineReport {
    EngineReport(
      engine: version.engineName, version: version.version ?? "unknown",
      apiVersion: version.apiVersion ?? "unknown", store: store,
      field: "Size of GET /images/NAME/json", bytes: bytes)
  }
}
