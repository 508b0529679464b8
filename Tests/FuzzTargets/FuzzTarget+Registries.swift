import HTTPTransfer
import RegistryReading

extension FuzzTarget {
  /// What registries answer, and the files of credentials for them.
  static var registries: [FuzzTarget] {
    [
      FuzzTarget(
        "authentication-challenge",
        words: ["Bearer ", "Basic ", "realm=", "service=", "scope=", "\"", "\\", ",", "repository:a:pull"],
        texts: [
          #"Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a:pull""#,
          #"Negotiate, Basic realm="a \"b\"", charset="UTF-8""#,
        ]
      ) { _ = AuthenticationChallenge.all([String(decoding: $0, as: UTF8.self)]) },
      FuzzTarget(
        "content-range", words: ["bytes ", "-", "/", "*", "9223372036854775807"],
        texts: ["bytes 0-99/100", "bytes 10-19/*"]
      ) { bytes in
        guard let range = HTTPContentRange(String(decoding: bytes, as: UTF8.self)) else { return }
        precondition(
          range.first >= 0 && range.first <= range.last && range.total.map { $0 > range.last } ?? true)
      },
      FuzzTarget(
        "link-header", words: ["<", ">", "; rel=", "next", "\"", ","],
        texts: [#"</v2/a/tags/list?last=b&n=2>; rel="next""#, "<a>; rel=prev, <b>; rel=next"]
      ) { _ = LinkHeader.next([String(decoding: $0, as: UTF8.self)]) },
      FuzzTarget(
        "response-fields",
        words: ["\r\n", ": ", "Content-Length", "RateLimit-Remaining", "76;w=21600", "\t"],
        texts: [
          "Content-Type: text/plain\r\nRateLimit-Limit: 100;w=21600\r\nRateLimit-Remaining: 76;w=21600\r\n"
        ]
      ) { bytes in
        let fields = HTTPFields(lines: bytes)
        _ = (fields.contentLength, HTTPRateLimit(fields))
      },
      FuzzTarget(
        "credential-file",
        words: ["auths", "auth", "credsStore", "credHelpers", "identitytoken", "bGFiOng=", "https://"],
        texts: [
          #"{"auths":{"https://index.docker.io/v1/":{"auth":"bGFiOng="},"a:5000/b":{"identitytoken":"t"}},"#
            + #""credHelpers":{"ghcr.io":"pass"},"credsStore":"secretservice"}"#
        ]
      ) { bytes in
        let file = try CredentialFile(bytes, path: "config.json")
        for name in ["node", "a:5000/b/c", "ghcr.io/x"] {
          let name = try RegistryName(name)
          _ = (file.helper(for: name), try file.credentials(for: name))
        }
      },
      FuzzTarget(
        "token-answer", words: ["token", "access_token", "expires_in"],
        texts: [#"{"token":"a.b.c","expires_in":300,"issued_at":"2026-01-01T00:00:00Z"}"#]
      ) { _ = try TokenAnswer($0) },
      FuzzTarget(
        "registry-name",
        words: ["docker.io/", "localhost:5000/", "[::1]:", "@sha256:", ":", "/", "__", "library/"],
        texts: [
          "localhost:5000/team/app:1", "node:24@sha256:" + String(repeating: "ab", count: 32), "[::1]:5000/a",
        ]
      ) { _ = try RegistryName(String(decoding: $0, as: UTF8.self)) },
    ]
  }
}
