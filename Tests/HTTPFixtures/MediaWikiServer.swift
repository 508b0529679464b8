import Foundation
import Glibc
import ImageFixtures
import ReadBack

/// Debian's MediaWiki with an empty wiki, in PHP's own web server on a port of this machine, until it goes.
public final class MediaWikiServer: @unchecked Sendable {
  /// Where Debian puts it.
  private static let root = "/usr/share/mediawiki"

  /// Whether all that it needs is installed, or must be.
  public static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.fileExists(atPath: "\(root)/api.php") && ForeignProgram("php") != nil)
  }

  /// The bot's name and password, which an administrator made for it.
  public static let bot = (name: "Admin@plimsoll", password: "0123456789abcdef0123456789abcdef")

  /// The port.
  public let port: UInt16
  /// The address of its Action API.
  public var api: String { "http://127.0.0.1:\(port)/api.php" }

  private let folder: FixtureFolder
  /// A shell that ends the server when its input ends: also when these tests are killed. It takes the one signal that
  /// children of these tests have not blocked.
  private let process = Process()
  private let life = Pipe()

  /// What keeps it from starting, or from answering.
  public struct Failure: Error {
    /// What went wrong.
    public let why: String
  }

  /// Installs a wiki into a folder of its own and starts it: two seconds.
  ///
  /// - Parameters:
  ///   - settings: Lines of PHP for the end of its settings.
  ///   - hasReferences: Whether it has the extension Cite.
  public init(settings: String = "", hasReferences: Bool = true) throws {
    folder = try FixtureFolder()
    port = try HTTPFixtureServer { _, _ in }.port
    try install()
    let path = "\(folder.path)/LocalSettings.php"
    let references = hasReferences ? "wfLoadExtension('Cite');" : ""
    let lines = """

      \(references)
      $wgReadOnlyFile = '\(folder.path)/read-only';
      $wgJobRunRate = 0;
      $wgUploadDirectory = '\(folder.path)/images';
      $wgUploadPath = '/img_auth.php';
      \(settings)
      if (is_file('\(folder.path)/now.php')) eval(file_get_contents('\(folder.path)/now.php'));

      """
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(lines.utf8))
    try handle.close()
    try start()
  }

  deinit {
    try? life.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func install() throws {
    _ = try DockerRegistry.run(
      "php",
      [
        "\(Self.root)/maintenance/install.php", "--dbtype", "sqlite", "--dbpath", folder.path, "--dbname",
        "wiki",
        "--server", "http://127.0.0.1:\(port)", "--scriptpath", "", "--lang", "ko", "--pass",
        "AdminPass-12345",
        "--confpath", folder.path, "위키", "Admin",
      ])
    let usual = "basic,highvolume,createeditmovepage,editpage"
    try makeBot("plimsoll", grants: "\(usual),editprotected,uploadfile,uploadeditmovefile")
    try makeBot("plain", grants: usual)
  }

  private func makeBot(_ name: String, grants: String) throws {
    _ = try DockerRegistry.run(
      "php",
      [
        "\(Self.root)/maintenance/createBotPassword.php", "--conf", "\(folder.path)/LocalSettings.php",
        "--appid", name, "--grants", grants, "Admin", Self.bot.password,
      ])
  }

  private func start() throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      cd \(Self.root)
      php -d display_errors=0 -S 127.0.0.1:\(port) < /dev/null > \(folder.path)/log 2>&1 & server=$!
      read -r line
      kill -9 $server
      """,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["MW_CONFIG_FILE": "\(folder.path)/LocalSettings.php"]) { $1 }
    process.standardInput = life
    // A child that is started meanwhile would keep it open, and this one would never end.
    _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try process.run()
    try HTTPFixtureServer.waitForServer(on: port)
  }

  /// Runs a script of MediaWiki's own for its keepers, such as `protect`.
  public func maintain(_ script: String, _ arguments: [String] = [], input: String = "") throws {
    _ = try DockerRegistry.run(
      "php",
      ["\(Self.root)/maintenance/\(script).php", "--conf", "\(folder.path)/LocalSettings.php"] + arguments,
      input: Array(input.utf8))
  }

  /// Changes settings while it runs.
  ///
  /// - Parameter settings: Lines of PHP that come behind all others, instead of those of the last call.
  public func set(_ settings: String) throws {
    try Data(settings.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/now.php"), options: .atomic)
  }

  /// Uploads a file as a person of the wiki does, over what has its name.
  public func upload(_ name: String, _ content: [UInt8]) throws {
    let given = "\(folder.path)/given"
    try? FileManager.default.removeItem(atPath: given)
    try FileManager.default.createDirectory(atPath: given, withIntermediateDirectories: true)
    try Data(content).write(to: URL(fileURLWithPath: "\(given)/\(name)"))
    try maintain("importImages", ["--overwrite", given])
  }

  /// The SHA-1 of each version of a file, newest first.
  public func versions(ofFile name: String) throws -> [String] {
    let answer = try call([
      "action": "query", "prop": "imageinfo", "titles": "File:\(name)", "iiprop": "sha1", "iilimit": "50",
    ])
    let pages = (answer["query"] as? [String: Any])?["pages"] as? [[String: Any]]
    let versions = pages?.first?["imageinfo"] as? [[String: Any]] ?? []
    return versions.compactMap { $0["sha1"] as? String }
  }

  /// Writes a page as somebody who is not logged in.
  public func edit(_ title: String, _ text: String) throws {
    let answer = try call(["action": "edit", "title": title, "text": text, "token": "+\\"])
    guard (answer["edit"] as? [String: Any])?["result"] as? String == "Success" else {
      throw Failure(why: "\(answer)")
    }
  }

  /// The text of a page, and how many states of it there are; nil where it is missing.
  public func page(_ title: String) throws -> (text: String, revisionCount: Int)? {
    let answer = try call([
      "action": "query", "prop": "revisions", "titles": title, "rvprop": "content", "rvslots": "main",
      "rvlimit": "50",
    ])
    let pages = (answer["query"] as? [String: Any])?["pages"] as? [[String: Any]]
    guard let revisions = pages?.first?["revisions"] as? [[String: Any]], let newest = revisions.first,
      let main = (newest["slots"] as? [String: Any])?["main"] as? [String: Any],
      let text = main["content"] as? String
    else { return nil }
    return (text, revisions.count)
  }

  /// What the wiki makes of wikitext: HTML.
  public func html(of wikitext: String) throws -> String {
    let answer = try call([
      "action": "parse", "contentmodel": "wikitext", "prop": "text", "disablelimitreport": "1",
      "disableeditsection": "1", "disabletoc": "1", "text": wikitext,
    ])
    let parse = answer["parse"] as? [String: Any]
    guard let text = parse?["text"] as? String else { throw Failure(why: "\(answer)") }
    return text
  }

  /// Asks the Action API, without a login.
  public func call(_ parameters: [String: String]) throws -> [String: Any] {
    var fields = parameters
    fields["format"] = "json"
    fields["formatversion"] = "2"
    let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.encoded($0.value))" }.joined(
      separator: "&")
    let head =
      "POST /api.php HTTP/1.0\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n"
    let answer = try exchange(Array((head + body).utf8))
    guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { throw Failure(why: "no answer") }
    let object = try JSONSerialization.jsonObject(with: answer[end.upperBound...])
    return object as? [String: Any] ?? [:]
  }

  private func exchange(_ request: [UInt8]) throws -> Data {
    let descriptor = HTTPFixtureServer.connect(to: port)
    guard descriptor >= 0 else { throw Failure(why: "it takes no connection") }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(request))
    return try handle.readToEnd() ?? Data()
  }

  private static func encoded(_ value: String) -> String {
    value.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }.joined()
  }
}
