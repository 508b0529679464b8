import Foundation
import ReadBack

/// Text as Debian's DokuWiki reads it: one PHP serves all tests of a run, a line in, a line out.
enum DokuWikiReading {
  /// Where Debian puts it.
  private static let root = "/usr/share/dokuwiki"

  /// Whether all that it needs is installed, or must be.
  static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.fileExists(atPath: "\(root)/inc/init.php") && ForeignProgram("php") != nil)
  }

  private static let program = AnsweringProgram("php", arguments: ["-r", script])

  /// What DokuWiki makes of a text.
  static func read(_ text: String) throws -> MarkupReading {
    let html = String(decoding: try program.answer(to: Data(text.utf8)), as: UTF8.self)
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
}
