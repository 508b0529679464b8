import Messages
import Testing

@testable import WikiPublishing

/// What a MediaWiki refuses, as an error that says what to do.
struct MediaWikiFaultTests {
  @Test(arguments: [
    // Of two that upload the same file at once, one is told this.
    ("fileexists-no-change", PublishingError.Code.movedOn), ("editconflict", .movedOn),
    ("badtoken", .credentials),
    ("fileexists-forbidden", .wiki), ("filetype-banned", .wiki), ("readonly", .wiki),
  ])
  func `a refusal is told with its code and what to do`(code: String, kind: PublishingError.Code) throws {
    let refused: Result<Int, MediaWikiClient.Fault> = .failure(.init(code: code, info: "x"))
    let error = try #require(throws: PublishingError.self) { try refused.orFault(at: "wiki, page") }
    #expect(error.code == kind && error.why.contains(code) && error.suggestion != nil, "\(error)")
  }
}
