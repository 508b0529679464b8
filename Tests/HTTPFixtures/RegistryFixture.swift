import Foundation
public import ImageFixtures
import Synchronization

/// A registry of the tests' own: repositories whose manifests and blobs it gives, over plain HTTP.
///
/// OCI distribution specification 1.1, "Pull", with pages of tags and parts of blobs.
public final class RegistryFixture: Sendable {
  /// What is asked for before anything is given.
  public enum Login: Sendable {
    case none
    /// `Basic` of a user and a password.
    case basic(String, String)
    /// A token of ``RegistryFixture/tokens``, which has to be got from `/token`; with a user and a password, or by
    /// anybody.
    case token(String?, String?)
  }

  /// What a repository has, by what follows its name in an address: `manifests/1`, `blobs/sha256:…`.
  public typealias Contents = [String: (type: String, bytes: [UInt8])]

  /// The server.
  public var server: HTTPFixtureServer {
    guard let server = started.withLock({ $0 }) else { preconditionFailure("it was not started") }
    return server
  }
  /// How many requests a token is good for.
  private let tokenLife: Int
  private let started = Mutex<HTTPFixtureServer?>(nil)
  private let contents: Contents
  private let login: Login
  private let state = Mutex<(number: Int, left: Int)>((0, 0))
  /// The tags that a page has at most.
  private let pageTags = 2

  /// Starts a registry.
  ///
  /// - Parameters:
  ///   - contents: what each repository has.
  ///   - tokenLife: how many requests a token is good for.
  ///   - intercept: answers a request in its own way, and says so; others are answered as they should.
  public init(
    _ contents: Contents, login: Login = .none, tokenLife: Int = .max,
    intercept: @escaping @Sendable (ServedRequest, ServedConnection) -> Bool = { _, _ in false }
  ) throws {
    self.contents = contents
    self.login = login
    self.tokenLife = tokenLife
    let server = try HTTPFixtureServer { [weak self] request, connection in
      guard let self, !intercept(request, connection) else { return }
      self.answer(request, connection)
    }
    started.withLock { $0 = server }
  }

  /// The name of an image in it: `127.0.0.1:40123/app:1`.
  public func name(_ rest: String = "app:1") -> String { "\(server.authority)/\(rest)" }

  /// What was asked for, as `GET manifests/1`.
  public var requested: [String] {
    server.requests.map { request in
      let parts = request.path.split(separator: "/")
      return "\(request.method) "
        + (request.path.hasPrefix("/v2/") ? parts.dropFirst(2).joined(separator: "/") : request.path)
    }
  }

  // MARK: Answers

  private func answer(_ request: ServedRequest, _ connection: ServedConnection) {
    if request.path == "/token" { return giveToken(request, connection) }
    guard isAllowed(request) else { return askForLogin(request, connection) }
    let parts = request.path.split(separator: "/").dropFirst().map(String.init)
    let rest = parts.dropFirst().joined(separator: "/")
    if rest == "tags/list" { return listTags(request, connection) }
    guard let found = contents[rest] else {
      let body = Array(#"{"errors":[{"code":"MANIFEST_UNKNOWN","message":"unknown"}]}"#.utf8)
      return connection.answer(404, [("Content-Type", "application/json")], body, to: request)
    }
    var fields = [("Content-Type", found.type)]
    if rest.hasPrefix("manifests/") {
      fields.append(("Docker-Content-Digest", FixtureLayer.sha256(found.bytes)))
      if request.fields["accept"]?.contains(found.type) != true { return connection.answer(404, to: request) }
    }
    guard let first = request.rangeStart else {
      return connection.answer(200, fields, found.bytes, to: request)
    }
    guard first < found.bytes.count else { return connection.answer(416, to: request) }
    fields.append(("Content-Range", "bytes \(first)-\(found.bytes.count - 1)/\(found.bytes.count)"))
    connection.answer(206, fields, found.bytes[first...], to: request)
  }

  private func listTags(_ request: ServedRequest, _ connection: ServedConnection) {
    let tags = contents.keys.filter { $0.hasPrefix("manifests/") && !$0.contains(":") }
      .map { $0.dropFirst("manifests/".count) }.sorted()
    let last = request.target.components(separatedBy: "last=").dropFirst().first ?? ""
    let page = tags.filter { $0 > last }.prefix(pageTags)
    let list = page.map { "\"\($0)\"" }.joined(separator: ",")
    let isLast = page.last == tags.last
    let link = page.last.map { ("Link", "</v2/app/tags/list?n=\(pageTags)&last=\($0)>; rel=\"next\"") }
    connection.answer(
      200, isLast ? [] : [link].compactMap { $0 }, Array("{\"name\":\"app\",\"tags\":[\(list)]}".utf8),
      to: request)
  }

  // MARK: Logins

  private func isAllowed(_ request: ServedRequest) -> Bool {
    switch login {
    case .none: return true
    case .basic(let user, let password):
      return request.fields["authorization"] == Self.basic(user, password)
    case .token:
      return state.withLock { state in
        guard state.left > 0, request.fields["authorization"] == "Bearer token-\(state.number)" else {
          return false
        }
        state.left -= 1
        return true
      }
    }
  }

  private func askForLogin(_ request: ServedRequest, _ connection: ServedConnection) {
    let challenge: String
    switch login {
    case .none, .basic: challenge = "Basic realm=\"fixture\""
    case .token:
      challenge =
        "Bearer realm=\"\(server.address("/token"))\",service=\"fixture\",scope=\"repository:app:push\""
    }
    connection.answer(401, [("WWW-Authenticate", challenge)], to: request)
  }

  private func giveToken(_ request: ServedRequest, _ connection: ServedConnection) {
    guard case .token(let user, let password) = login else { return connection.answer(404, to: request) }
    if let user, let password {
      let isShown =
        request.method == "POST"
        ? String(decoding: request.body, as: UTF8.self).contains("refresh_token=\(password)")
        : request.fields["authorization"] == Self.basic(user, password)
      guard isShown else { return connection.answer(401, to: request) }
    }
    let number = state.withLock { state in
      state = (state.number + 1, tokenLife)
      return state.number
    }
    connection.answer(200, [], Array("{\"token\":\"token-\(number)\"}".utf8), to: request)
  }

  private static func basic(_ user: String, _ password: String) -> String {
    "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
  }
}

extension RegistryFixture {
  /// The type of an image's manifest.
  public static let manifestType = "application/vnd.oci.image.manifest.v1+json"
  /// The type of an index.
  public static let indexType = "application/vnd.oci.image.index.v1+json"

  /// What a repository with one image under one tag has.
  /// - Parameter change: what becomes of each blob's bytes; nil leaves it out.
  public static func contents(
    _ image: FixtureImage, tag: String = "1", change: ([UInt8]) -> [UInt8]? = { $0 }
  ) -> Contents {
    var contents: Contents = [:]
    for blob in image.blobs.dropFirst() {
      guard let bytes = change(blob.bytes) else { continue }
      let digest = blob.path.split(separator: "/").dropFirst().joined(separator: ":")
      contents["blobs/\(digest)"] = ("application/octet-stream", bytes)
    }
    guard let manifest = change(image.manifest) else { return contents }
    for name in [tag, FixtureLayer.sha256(image.manifest)] {
      contents["manifests/\(name)"] = (manifestType, manifest)
    }
    return contents
  }

  /// What a repository with an index of images under one tag has.
  /// - Parameter platforms: the images, each with the `platform` object of its descriptor; empty for none.
  public static func contents(
    index platforms: [(image: FixtureImage, platform: String)], tag: String = "1"
  ) -> Contents {
    var contents: Contents = [:]
    var descriptors: [String] = []
    for (image, platform) in platforms {
      contents.merge(Self.contents(image, tag: "of-\(descriptors.count)")) { first, _ in first }
      descriptors.append(
        FixtureImage.descriptor(
          manifestType, FixtureLayer.sha256(image.manifest), "\(image.manifest.count)",
          extra: platform.isEmpty ? "" : ",\"platform\":\(platform)"))
    }
    let index = Array(
      "{\"schemaVersion\":2,\"mediaType\":\"\(indexType)\",\"manifests\":[\(descriptors.joined(separator: ","))]}"
        .utf8)
    for name in [tag, FixtureLayer.sha256(index)] { contents["manifests/\(name)"] = (indexType, index) }
    return contents
  }
}
