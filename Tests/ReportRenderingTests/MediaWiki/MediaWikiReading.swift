import HTTPFixtures
import Synchronization

/// Wikitext as a real MediaWiki reads it. One wiki serves all tests of a run, and reads each text once.
enum MediaWikiReading {
  private static let server = Result { try MediaWikiServer() }
  private static let known = Mutex<[String: String]>([:])

  /// What the wiki makes of wikitext.
  static func html(of wikitext: String) throws -> String {
    if let html = known.withLock({ $0[wikitext] }) { return html }
    let html = try server.get().html(of: wikitext)
    known.withLock { $0[wikitext] = html }
    return html
  }

  static func read(_ wikitext: String) throws -> MarkupReading {
    try MarkupReading.read(html(of: wikitext))
  }
}
