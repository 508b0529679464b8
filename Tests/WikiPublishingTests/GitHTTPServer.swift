import Foundation
import HTTPFixtures

/// Repositories over HTTP, as `git http-backend` serves them, for one user.
final class GitHTTPServer: Sendable {
  static let user = (name: "bot", password: "geheim-0123")

  private let server: HTTPFixtureServer

  /// - Parameter root: The folder of the repositories.
  init(root: String) throws {
    server = try HTTPFixtureServer { request, connection in
      let pair = Data("\(Self.user.name):\(Self.user.password)".utf8).base64EncodedString()
      guard request.fields["authorization"] == "Basic \(pair)" else {
        return connection.answer(401, [("WWW-Authenticate", "Basic realm=\"git\"")], to: request)
      }
      guard let answer = try? Self.answer(request, root: root) else {
        return connection.answer(500, to: request)
      }
      connection.answer(answer.status, answer.fields, answer.body, to: request)
    }
  }

  func address(_ repository: String) -> String { server.address("/\(repository)") }

  private static func answer(
    _ request: ServedRequest, root: String
  ) throws -> (status: Int, fields: [(String, String)], body: [UInt8]) {
    let output = try run(request, root: root)
    let end = output.firstRange(of: Data("\r\n\r\n".utf8)) ?? output.startIndex..<output.startIndex
    var status = 200
    var fields: [(String, String)] = []
    for line in String(decoding: output[..<end.lowerBound], as: UTF8.self).split(whereSeparator: \.isNewline)
    {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { continue }
      if parts[0] == "Status" {
        status = Int(parts[1].prefix(3)) ?? 500
      } else {
        fields.append((parts[0], parts[1]))
      }
    }
    return (status, fields, Array(output[end.upperBound...]))
  }

  /// Runs the program by the rules of CGI.
  private static func run(_ request: ServedRequest, root: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "http-backend"]
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*",
      "GIT_PROJECT_ROOT": root, "GIT_HTTP_EXPORT_ALL": "1", "REMOTE_USER": user.name,
      "REQUEST_METHOD": request.method, "PATH_INFO": request.path,
      "QUERY_STRING": String(request.target.drop { $0 != "?" }.dropFirst()),
      "CONTENT_TYPE": request.fields["content-type"] ?? "", "CONTENT_LENGTH": "\(request.body.count)",
      "HTTP_CONTENT_ENCODING": request.fields["content-encoding"] ?? "",
      "HTTP_GIT_PROTOCOL": request.fields["git-protocol"] ?? "",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // The body of a push of a page is smaller than what a pipe holds.
    try input.fileHandleForWriting.write(contentsOf: Data(request.body))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return answer
  }
}
