import BoundedFiles
import FoundationEssentials
package import ImageSources
import Messages
import OCIFormat

/// A file of credentials, as Docker (`config.json`) and Podman (`auth.json`) write them.
///
/// containers-auth.json(5); docker/cli, "Configuration files".
package struct CredentialFile: Sendable {
  /// Its path, for messages.
  package let path: String
  private let document: Document

  private struct Document: Decodable {
    var auths: [String: Entry]?
    var credHelpers: [String: String]?
    var credsStore: String?
  }

  private struct Entry: Decodable {
    var auth: String?
    var username: String?
    var password: String?
    var identitytoken: String?
    var registrytoken: String?
  }

  /// Reads the bytes of a file.
  /// - Throws: ``ImageReadingError`` with code `unreadable`, which quotes nothing of the file.
  package init(_ json: [UInt8], path: String) throws(ImageReadingError) {
    self.path = path
    do throws(OCIFormatError) {
      document = try JSONDocument.decode(Document.self, from: json, document: "file of credentials")
    } catch {
      throw Self.unreadable(path, "it is not what docker login and podman login write")
    }
  }

  /// Reads the file at a path; nil where there is none.
  init?(path: String) throws(ImageReadingError) {
    let json: [UInt8]
    do throws(BoundedFileError) {
      json = try BoundedFile.bytes(ofFile: path, maximumBytes: JSONDocument.maximumBytes)
    } catch {
      guard error.code != .notFound else { return nil }
      throw Self.unreadable(path, error.explanation)
    }
    try self.init(json, path: path)
  }

  /// The program that is asked for credentials, where one is set.
  package func helper(for name: RegistryName) -> String? {
    let keys = Self.keys(for: name)
    let found = document.credHelpers?.first { keys.contains(Self.normalized($0.key)) }?.value
    return found ?? document.credsStore.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The credentials that stand in the file, by the longest part of the name that it lists.
  /// - Throws: ``ImageReadingError`` where they cannot be read.
  package func credentials(for name: RegistryName) throws(ImageReadingError) -> RegistryCredentials? {
    let entries = Dictionary(
      (document.auths ?? [:]).map { (Self.normalized($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    for key in Self.keys(for: name) {
      if let entry = entries[key], let found = try credentials(of: entry) { return found }
    }
    return nil
  }

  private func credentials(of entry: Entry) throws(ImageReadingError) -> RegistryCredentials? {
    var username = entry.username ?? ""
    var password = entry.password
    if let auth = entry.auth, !auth.isEmpty {
      guard let bytes = Data(base64Encoded: auth),
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
      else { throw Self.unreadable(path, "an 'auth' in it is no user and password in base64") }
      username = String(decoding: bytes[..<colon], as: UTF8.self)
      // Some programs write a zero behind the password.
      password = String(decoding: bytes[(colon + 1)...].prefix { $0 != 0 }, as: UTF8.self)
    }
    if let token = entry.identitytoken, !token.isEmpty {
      return RegistryCredentials(username: username, secret: .identityToken(token), origin: path)
    }
    if let token = entry.registrytoken, !token.isEmpty {
      return RegistryCredentials(username: username, secret: .registryToken(token), origin: path)
    }
    guard let password, !username.isEmpty else { return nil }
    return RegistryCredentials(username: username, secret: .password(password), origin: path)
  }

  /// The keys that a name's credentials may stand under, the most particular first.
  static func keys(for name: RegistryName) -> [String] {
    var keys: [String] = []
    var path = name.place[...]
    while let slash = path.lastIndex(of: "/") {
      keys.append(String(path))
      path = path[..<slash]
    }
    return keys + [String(path)]
  }

  /// A key without what older programs write around the host.
  private static func normalized(_ key: String) -> String {
    var rest = key[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count).prefix { $0 != "/" }
    }
    let host = rest.prefix { $0 != "/" }
    guard host == "index.docker.io" || host == "registry-1.docker.io" else { return String(rest) }
    return RegistryName.dockerHub + rest.dropFirst(host.count)
  }

  private static func unreadable(_ path: String, _ why: Message) -> ImageReadingError {
    ImageReadingError(
      code: .unreadable, why: "the credentials in \(path) cannot be read: \(why)",
      suggestion: "Log in again with docker login or podman login, or name another file in REGISTRY_AUTH_FILE"
    )
  }
}
