import BoundedFiles
import FoundationEssentials
import HTTPTransfer
import Messages

/// Whom to trust at a registry, as people set it for Docker and Podman: `certs.d/HOST[:PORT]`.
///
/// containers-certs.d(5); Docker, "Verify repository client with certificates". The first folder that is there
/// counts: `*.crt` are authorities beside the system's, `NAME.cert` with `NAME.key` is what this side shows.
struct CertificateFolders: Sendable {
  /// The most bytes of one file of certificates: 1 MiB. The system's, with all authorities there are, has 200 KiB.
  static let maximumFileBytes = 1 << 20
  /// The most files that are looked at in one folder: 256.
  static let maximumFiles = 256
  /// Where Debian and most others keep the authorities that all programs trust.
  static let systemFile = "/etc/ssl/certs/ca-certificates.crt"

  /// The folders that have one for each registry, the first to look into first.
  let folders: [String]
  /// The file that `SSL_CERT_FILE` names.
  let authoritiesFile: String?
  /// The folder that `SSL_CERT_DIR` names.
  let authoritiesFolder: String?

  /// Those that an environment leads to.
  init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let personal = value("XDG_CONFIG_HOME") ?? value("HOME").map { $0 + "/.config" }
    folders =
      (personal.map { [$0 + "/containers/certs.d", $0 + "/docker/certs.d"] } ?? [])
      + ["/etc/containers/certs.d", "/etc/docker/certs.d"]
    authoritiesFile = value("SSL_CERT_FILE")
    authoritiesFolder = value("SSL_CERT_DIR")
  }

  /// Whom to trust at an origin.
  /// - Throws: ``HTTPError`` with code `certificateFiles` where a file cannot be read, or a key is missing.
  func trust(at origin: HTTPOrigin) throws(HTTPError) -> HTTPTrust {
    var trust = HTTPTrust()
    trust.authoritiesFile = authoritiesFile
    trust.authoritiesFolder = authoritiesFolder
    let names = [origin.authority, "\(origin.host):\(origin.port)"]
    let found = folders.lazy.flatMap { folder in names.map { "\(folder)/\($0)" } }.compactMap { path in
      (try? FileManager.default.contentsOfDirectory(atPath: path)).map { (path, $0.sorted()) }
    }.first
    guard let (folder, files) = found else { return trust }
    func failure(_ why: Message) -> HTTPError {
      HTTPError(.certificateFiles, at: origin.authority, why: why)
    }
    guard files.count <= Self.maximumFiles else {
      throw failure("\(folder) has \(files.count) files; at most \(Self.maximumFiles) are looked at")
    }
    do throws(BoundedFileError) {
      for file in files where file.hasSuffix(".crt") {
        trust.authorities += try Self.bytes("\(folder)/\(file)") + [UInt8(ascii: "\n")]
      }
      // libcurl takes these in place of the system's file.
      if !trust.authorities.isEmpty, let system = try? Self.bytes(authoritiesFile ?? Self.systemFile) {
        trust.authorities += system
      }
    } catch {
      throw failure("\(error)")
    }
    if let certificate = files.first(where: { $0.hasSuffix(".cert") }) {
      let key = certificate.dropLast(".cert".count) + ".key"
      guard files.contains(String(key)) else {
        throw failure("\(folder)/\(certificate) has no \(key) beside it")
      }
      trust.clientCertificate = "\(folder)/\(certificate)"
      trust.clientKey = "\(folder)/\(key)"
    }
    return trust
  }

  private static func bytes(_ path: String) throws(BoundedFileError) -> [UInt8] {
    try BoundedFile.bytes(ofFile: path, maximumBytes: maximumFileBytes)
  }
}
