import Foundation
import ReadBack
import Synchronization

/// Text as Debian's DokuWiki reads it: one PHP serves all tests of a run, a line in, a line out.
final class DokuWikiReading: @unchecked Sendable {
  /// Where Debian puts it.
  private static let root = "/usr/share/dokuwiki"

  /// Whether all that it needs is installed, or must be.
  static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.fileExists(atPath: "\(root)/inc/init.php") && ForeignProgram("php") != nil)
  }

  private static let shared = Mutex<DokuWikiReading?>(nil)

  /// What DokuWiki makes of a text.
  static func read(_ text: String) throws -> MarkupReading {
    let html = try shared.withLock { reading in
      let own = try reading ?? DokuWikiReading()
      reading = own
      return try own.html(of: text)
    }
    // Its comments for editing sections repeat their titles, which may have hyphens that no comment of XML has.
    return try MarkupReading.read(html.replacing(/<!-- EDIT.*? -->/, with: ""))
  }

  private static let script = """
    error_reporting(E_ERROR);
    define("DOKU_INC", "\(root)/");
    define("NOSESSION", 1);
    foreach (["REMOTE_ADDR" => "127.0.0.1", "HTTP_HOST" => "localhost", "SERVER_NAME" => "localhost",
      "SCRIPT_NAME" => "/doku.php"] as $name => $value) $_SERVER[$name] = $value;
    require DOKU_INC . "inc/init.php";
    $ID = "page";
    while (($line = fgets(STDIN)) !== false) {
      $html = p_render("xhtml", p_get_instructions(base64_decode($line)), $info);
      fwrite(STDOUT, base64_encode($html) . "\\n");
    }
    """

  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())

  private init() throws {
    guard let program = ForeignProgram("php") else { throw CocoaError(.fileNoSuchFile) }
    process.executableURL = program.location
    process.arguments = ["-r", Self.script]
    process.standardInput = input
    process.standardOutput = output
    _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try process.run()
  }

  private func html(of text: String) throws -> String {
    let line = Data(text.utf8).base64EncodedString() + "\n"
    try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    var answer = Data()
    while answer.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
      answer += more
    }
    return String(decoding: Data(base64Encoded: answer.dropLast()) ?? Data(), as: UTF8.self)
  }
}
