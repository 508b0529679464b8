/// Whose certificates are trusted at an origin, and what this side shows.
public struct HTTPTrust: Hashable, Sendable {
  /// Authorities in PEM that are trusted beside the system's folder, in place of its file; empty for none.
  public var authorities: [UInt8] = []
  /// The file of authorities in place of the system's, as `SSL_CERT_FILE` names it.
  public var authoritiesFile: String?
  /// The folder of authorities in place of the system's, as `SSL_CERT_DIR` names it.
  public var authoritiesFolder: String?
  /// The path of the certificate that this side shows, in PEM.
  public var clientCertificate: String?
  /// The path of its key.
  public var clientKey: String?
  /// Whether the server's certificate is looked at.
  public var verifiesCertificates = true

  /// The system's authorities.
  public init() {}
}
