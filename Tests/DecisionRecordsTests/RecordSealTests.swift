import DecisionRecords
import Testing

@Suite struct RecordSealTests {
  private let key = RecordKey(comparison: "a--b", profile: "c")
  private let text = Array("# T\n\n- Status: proposed\n".utf8)

  @Test(arguments: [false, true])
  func `a record is whole until one byte changes, and tells whether it is a page of a wiki`(isOfWiki: Bool)
    throws
  {
    let sealed = try #require(
      RecordSeal.sealed(text, of: key, day: "2026-11-26", isOfWiki: isOfWiki))
    #expect(RecordSeal.isWhole(sealed))
    #expect(RecordSeal.isOfWiki(sealed) == isOfWiki && !RecordSeal.isOfWiki(text))
    #expect(RecordSeal.key(of: sealed) == key)
    #expect(!RecordSeal.isWhole(text))
    for position in sealed.indices {
      var changed = sealed
      changed[position] ^= 1
      #expect(!RecordSeal.isWhole(changed), "byte \(position)")
    }
    #expect(!RecordSeal.isWhole(sealed + [0x0A]))
    #expect(!RecordSeal.isWhole(Array(sealed.dropLast())))
    let text = String(decoding: sealed, as: UTF8.self)
    #expect(
      !RecordSeal.isWhole(
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)))
  }

  @Test func `a seal is a comment that XML allows`() throws {
    let line = try #require(
      RecordSeal.sealed([], of: key, day: nil).map { String(decoding: $0, as: UTF8.self) })
    let body = line.dropFirst("\n<!--".count).dropLast("-->\n".count)
    #expect(!body.contains("--"))
  }

  @Test func `a broken seal still tells the decision`() throws {
    let sealed = try #require(RecordSeal.sealed(text, of: key, day: "2026-11-26"))
    let accepted = String(decoding: sealed, as: UTF8.self).replacing("proposed", with: "accepted")
    #expect(RecordSeal.key(of: Array(accepted.utf8)) == key)
    #expect(RecordSeal.day(of: Array(accepted.utf8)) == "2026-11-26")
    #expect(RecordSeal.day(of: try #require(RecordSeal.sealed(text, of: key, day: nil))) == nil)
    #expect(RecordSeal.key(of: text) == nil)
  }
}
