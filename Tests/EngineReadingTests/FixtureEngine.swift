import EngineReading
import HTTPFixtures
import ImageFixtures
import ImageSources
import Testing

/// An engine that answers as a kind of engine does, on a socket of its own.
///
/// The answers are written after the Docker Engine API (1.41, 1.48, 1.52) and Podman 4.3's `/info` and `/version`, with
/// the members that are read, and some that are not.
struct FixtureEngine {
  /// The kinds of engine, by what differs in their answers.
  enum Shape: CaseIterable {
    /// Docker 20.10: one store, an archive of the older form.
    case docker20
    /// Docker 28 with the classic store: an archive that is an OCI layout as well.
    case docker28
    /// Docker 29, whose new installations store images in containerd.
    case docker29
    /// Podman's service.
    case podman

    var engine: ContainerEngine { self == .podman ? .podman : .docker }

    /// The engine, its version, the version of its interface, and its store, as a measurement says them.
    var told: (engine: String, version: String, apiVersion: String, store: String) {
      switch self {
      case .docker20: ("Docker Engine", "20.10.24", "1.41", "overlay2")
      case .docker28: ("Docker Engine", "28.0.4", "1.48", "overlay2")
      case .docker29: ("Docker Engine", "29.1.0", "1.52", "containerd (overlayfs)")
      case .podman: ("Podman Engine", "4.3.1", "1.41", "overlay")
      }
    }

    var version: String {
      let component =
        self == .podman
        ? #"{"Name":"Podman Engine","Version":"4.3.1","Details":{"APIVersion":"4.3.1"}},{"Name":"Conmon","Version":"2"}"#
        : #"{"Name":"Engine","Version":"\#(told.version)","Details":{"GitCommit":"a"}},{"Name":"containerd","Version":"1"}"#
      return
        #"{"Components":[\#(component)],"Version":"\#(told.version)","ApiVersion":"\#(told.apiVersion)","Os":"linux"}"#
    }

    var info: String {
      switch self {
      case .docker20, .docker28:
        #"{"Driver":"overlay2","DriverStatus":[["Backing Filesystem","extfs"],["Supports d_type","true"]]}"#
      case .docker29:
        #"{"Driver":"overlayfs","DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}"#
      case .podman: #"{"Driver":"overlay","DriverStatus":[["Backing Filesystem","extfs"]]}"#
      }
    }

    /// What the image is called by its digest: the configuration's, or with containerd the manifest's.
    func id(of image: FixtureImage) -> String {
      let digest = FixtureLayer.sha256(self == .docker29 ? image.manifest : image.configuration)
      return self == .podman ? String(digest.dropFirst("sha256:".count)) : digest
    }

    func archive(of image: FixtureImage) -> [UInt8] {
      var unnamed = image
      // An archive of an id has no names.
      unnamed.name = nil
      switch self {
      case .docker20, .podman: return FixtureImage.tar(FixtureImage.dockerArchive([unnamed]))
      case .docker28, .docker29: return FixtureImage.tar(unnamed.newerArchive)
      }
    }
  }

  let folder: FixtureFolder
  let server: HTTPFixtureServer
  let socket: String

  /// Starts an engine that holds one image, `app:1`.
  init(
    _ shape: Shape, _ image: FixtureImage, cutAfter: Int? = nil,
    answer: (@Sendable (ServedRequest, ServedConnection) -> Bool)? = nil
  ) throws {
    folder = try FixtureFolder()
    socket = folder.path + "/e.sock"
    let archive = shape.archive(of: image)
    let id = shape.id(of: image)
    let digest = id.hasPrefix("sha256:") ? id : "sha256:" + id
    server = try HTTPFixtureServer(socketPath: socket) { request, connection in
      if answer?(request, connection) == true { return }
      let json = [("Content-Type", "application/json")]
      switch request.target {
      case "/version": connection.answer(200, json, Array(shape.version.utf8))
      case "/info": connection.answer(200, json, Array(shape.info.utf8))
      case "/images/app:1/json":
        connection.answer(
          200, json, Array(#"{"Id":"\#(id)","RepoTags":["app:1"],"Size":4321,"Os":"linux"}"#.utf8))
      case "/images/\(digest)/get":
        guard let cutAfter else {
          return connection.answer(200, [("Content-Type", "application/x-tar")], archive)
        }
        connection.send(
          Array("HTTP/1.1 200 OK\r\nContent-Length: \(archive.count)\r\n\r\n".utf8) + archive[..<cutAfter])
        connection.close()
      default:
        connection.answer(404, json, Array(#"{"message":"No such image: \#(request.target)"}"#.utf8))
      }
    }
  }

  /// What a client's environment says of it.
  func environment(_ engine: ContainerEngine) -> EngineEnvironment {
    EngineEnvironment([engine == .podman ? "CONTAINER_HOST" : "DOCKER_HOST": "unix://\(socket)"])
  }

  /// The images of a reference to an engine.
  static func images(
    _ reference: String, _ environment: EngineEnvironment
  ) async throws -> [StoredImage] {
    let transports = ImageTransports(
      ContainerEngine.allCases.map { engine in ImageTransport.engine(engine) { environment } })
    let reference = try transports.reference(reference)
    return try await transports.open(reference).images(ImageSelection(name: reference.name)).map {
      try $0.get()
    }
  }
}

extension FixtureImage {
  /// The members of a docker archive in the newer layout.
  fileprivate var newerArchive: [File] {
    let layers = layers.map { "\"\(Self.blobPath($0.digest))\"" }.joined(separator: ",")
    let config = Self.blobPath(FixtureLayer.sha256(configuration))
    let manifest = "[{\"Config\":\"\(config)\",\"RepoTags\":null,\"Layers\":[\(layers)]}]"
    return Self.layout([self]) + [("manifest.json", Array(manifest.utf8))]
  }
}
