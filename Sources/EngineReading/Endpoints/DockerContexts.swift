internal import BlobDecoding
internal import BoundedFiles
internal import HTTPTransfer
import Messages
internal import OCIFormat

/// The contexts of Docker's client: which engine is meant when nothing else says it.
struct DockerContexts {
  /// The most bytes of the client's configuration, and of a context, that are read: 1 MiB. Real ones have hundreds.
  static let maximumBytes = 1 << 20

  private let environment: EngineEnvironment

  init(_ environment: EngineEnvironment) {
    self.environment = environment
  }

  private struct Configuration: Decodable {
    var currentContext: String?
  }

  private struct Context: Decodable {
    struct Endpoint: Decodable {
      var host: String?
      var skipTLSVerify: Bool?

      enum CodingKeys: String, CodingKey {
        case host = "Host"
        case skipTLSVerify = "SkipTLSVerify"
      }
    }

    var endpoints: [String: Endpoint]?

    enum CodingKeys: String, CodingKey {
      case endpoints = "Endpoints"
    }
  }

  /// The endpoint of the context that is in use; nil for the default one, which has no file.
  /// - Throws: ``EngineEndpointFault`` when the context cannot be read, or names nothing that is read.
  func endpoint() throws(EngineEndpointFault) -> EngineEndpoint? {
    guard let folder = environment.dockerFolder, let name = try name(in: folder), name != "default" else {
      return nil
    }
    // The client names the folder of a context by the hash of its name.
    guard let id = try? BlobHasher.digest(of: Array(name.utf8)).hexadecimal else { return nil }
    let file = "\(folder)/contexts/meta/\(id)/meta.json"
    guard let context = try decoded(Context.self, file, isRequired: true),
      let docker = context.endpoints?["docker"], let host = docker.host, !host.isEmpty
    else {
      throw EngineEndpointFault(
        why: "the context '\(name)' in '\(file)' names no Docker engine", suggestion: Self.suggestion)
    }
    var trust = EngineEndpoint.trust(folder: "\(folder)/contexts/tls/\(id)/docker")
    trust.verifiesCertificates = docker.skipTLSVerify != true
    let isSecure = trust.authoritiesFile != nil || trust.clientCertificate != nil
    return try EngineEndpoint.parse(host, from: "the context '\(name)'", trust: isSecure ? trust : nil)
  }

  private static let suggestion: Message =
    "docker context ls says which there are; DOCKER_HOST names an engine without one"

  private func name(in folder: String) throws(EngineEndpointFault) -> String? {
    if let name = environment["DOCKER_CONTEXT"] { return name }
    return try decoded(Configuration.self, "\(folder)/config.json", isRequired: false)?.currentContext
  }

  private func decoded<Value: Decodable>(
    _ type: Value.Type, _ path: String, isRequired: Bool
  ) throws(EngineEndpointFault) -> Value? {
    let bytes: [UInt8]
    do throws(BoundedFileError) {
      bytes = try BoundedFile.bytes(ofFile: path, maximumBytes: Self.maximumBytes)
    } catch {
      if error.code == .notFound, !isRequired { return nil }
      throw EngineEndpointFault(why: Message(describing: error), suggestion: Self.suggestion)
    }
    do throws(OCIFormatError) {
      return try JSONDocument.decode(type, from: bytes, document: path)
    } catch {
      // What stands in these files may be credentials: only the place of a fault is told.
      throw EngineEndpointFault(
        why: "'\(path)' cannot be read\(error.path.isEmpty ? "" : ": at \(error.path)")",
        suggestion: Self.suggestion)
    }
  }
}
