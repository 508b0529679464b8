import Foundation
import ImageFixtures

/// Gives tokens that Debian's `docker-registry` takes: JSON web tokens, signed with the key of its certificate.
final class TokenServer: Sendable {
  /// Where tokens are to be had.
  var address: String { server.address("/token") }
  private let server: HTTPFixtureServer

  /// Starts a server.
  /// - Parameter folder: where `server.key` and `server.crt` lie.
  init(folder: FixtureFolder) throws {
    let key = folder.path + "/server.key"
    let pem = try String(contentsOfFile: folder.path + "/server.crt", encoding: .utf8)
    let certificate = pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
    server = try HTTPFixtureServer { request, connection in
      let pair = Data("\(DockerRegistry.user):\(DockerRegistry.password)".utf8).base64EncodedString()
      guard request.fields["authorization"] == "Basic \(pair)",
        let token = try? Self.token(for: request.target, key: key, certificate: certificate)
      else { return connection.answer(401, to: request) }
      connection.answer(200, [], Array(#"{"token":"\#(token)","expires_in":300}"#.utf8), to: request)
    }
  }

  private static func token(for target: String, key: String, certificate: String) throws -> String {
    let scope = URLComponents(string: target)?.queryItems?.first { $0.name == "scope" }?.value ?? ""
    let parts = scope.split(separator: ":")
    let name = parts.dropFirst().first ?? ""
    let now = Int(Date().timeIntervalSince1970)
    let header = #"{"typ":"JWT","alg":"RS256","x5c":["\#(certificate)"]}"#
    let claims =
      #"{"iss":"test","sub":"lab","aud":"test","iat":\#(now),"nbf":\#(now - 10),"exp":\#(now + 300),"jti":"1","#
      + #""access":[{"type":"repository","name":"\#(name)","actions":["pull"]}]}"#
    let text = [header, claims].map { encoded(Data($0.utf8)) }.joined(separator: ".")
    let signature = try DockerRegistry.run(
      "openssl", ["dgst", "-sha256", "-sign", key], input: Array(text.utf8))
    return text + "." + encoded(signature)
  }

  /// base64url without padding. RFC 7515, section 2.
  private static func encoded(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
