import Foundation
import HTTPFixtures
import ImageFixtures
import ReadBack

/// Debian's DokuWiki with its XML-RPC interface, in a folder of its own, served by PHP.
final class DokuWikiServer: @unchecked Sendable {
  static let user = (name: "plimsoll", password: "geheim-0123")
  private static let digest = "fd1c1762de3312bdb242c02395c161a8"
  private static let root = "/usr/share/dokuwiki"
  private static let settings = "/etc/dokuwiki"

  /// Whether all that it needs is installed, or must be.
  static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.fileExists(atPath: "\(root)/inc/init.php") && ForeignProgram("php") != nil)
  }

  let port: UInt16
  private let folder: FixtureFolder
  private let process = Process()
  private let life = Pipe()

  var address: String { "http://127.0.0.1:\(port)/lib/exe/xmlrpc.php" }

  /// - Parameter isRemote: Whether its XML-RPC interface is on.
  init(isRemote: Bool = true) throws {
    folder = try FixtureFolder()
    port = try HTTPFixtureServer { _, _ in }.port
    try writeSettings(isRemote: isRemote)
    try start()
  }

  deinit {
    try? life.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func writeSettings(isRemote: Bool) throws {
    let manager = FileManager.default
    for name in [
      "attic", "cache", "index", "locks", "media", "media_attic", "media_meta", "meta", "pages", "tmp", "log",
    ] {
      try manager.createDirectory(atPath: "\(folder.path)/data/\(name)", withIntermediateDirectories: true)
    }
    // Links of the package lead to files that only its server may read.
    for name in try manager.contentsOfDirectory(atPath: Self.settings) where !name.hasSuffix(".auth.php") {
      guard let text = manager.contents(atPath: "\(Self.settings)/\(name)") else { continue }
      _ = try folder.write("conf/\(name)", Array(text))
    }
    let files = [
      // A slow hash would be most of what each call takes: this is the MD5 of the password.
      "conf/users.auth.php": "\(Self.user.name):\(Self.digest):Bot:bot@example.org:user\n",
      "conf/acl.auth.php": "*\t@ALL\t1\n*\t@user\t8\nshut:*\t@user\t1\n",
      "conf/local.php": """
      <?php
      $conf['useacl'] = 1;
      $conf['remote'] = \(isRemote ? 1 : 0);
      $conf['remoteuser'] = '';
      $conf['fnencode'] = 'utf-8';
      $conf['savedir'] = '\(folder.path)/data';
      """,
      "before.php": """
      <?php
      define('DOKU_INC', '\(Self.root)/');
      define('DOKU_CONF', '\(folder.path)/conf/');
      define('DOKU_MAIN_CONF', '\(folder.path)/conf/');
      """,
    ]
    for (name, text) in files { _ = try folder.write(name, Array(text.utf8)) }
  }

  private func start() throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      cd \(Self.root)
      php -d display_errors=0 -d session.save_path=\(folder.path) -d auto_prepend_file=\(folder.path)/before.php -S 127.0.0.1:\(port) \
      < /dev/null > \(folder.path)/log 2>&1 & server=$!
      read -r line
      kill -9 $server
      """,
    ]
    process.standardInput = life
    // A child that is started meanwhile would keep it open, and this one would never end.
    _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try process.run()
    try HTTPFixtureServer.waitForServer(on: port)
  }

  // MARK: What its people do

  private func path(_ page: String) -> String {
    "\(folder.path)/data/pages/\(page.replacingOccurrences(of: ":", with: "/")).txt"
  }

  func text(_ page: String) -> String? {
    FileManager.default.contents(atPath: path(page)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Does something as a person does who uses the wiki.
  @discardableResult
  private func act(_ code: String, _ input: String = "") throws -> String {
    let script = """
      require '\(folder.path)/before.php'; define('NOSESSION', 1);
      foreach (['REMOTE_ADDR' => '127.0.0.1', 'HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost',
        'SCRIPT_NAME' => '/doku.php'] as $name => $value) $_SERVER[$name] = $value;
      require DOKU_INC . 'inc/init.php';
      error_reporting(E_ERROR);
      $INPUT->server->set('REMOTE_USER', 'person');
      $text = stream_get_contents(STDIN);
      \(code)
      """
    let output = try ForeignProgram("php")?.output(arguments: ["-r", script], input: Data(input.utf8))
    return String(decoding: output ?? Data(), as: UTF8.self)
  }

  /// Saves a page.
  func save(_ page: String, _ text: String) throws {
    try act("saveWikiText('\(page)', $text, 'person'); idx_addPage('\(page)');", text)
  }

  /// Begins to edit a page.
  func lock(_ page: String) throws { try act("lock('\(page)');") }

  /// Moves a page, as the plugin for it does.
  func move(_ page: String, to other: String) throws {
    try save(other, self.text(page) ?? "")
    try save(page, "")
  }

  /// The page as DokuWiki shows it.
  func html(_ page: String) throws -> String { try act("echo p_wiki_xhtml('\(page)');") }
}
