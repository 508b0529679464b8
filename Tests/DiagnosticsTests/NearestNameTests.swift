import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("candidat", "candidate"), ("candiadte", "candidate"), ("titel", "title"), ("node-alpin", "node-alpine"),
    ("measured-by", "measured_by"), ("x", nil), ("completely-different", nil), ("", nil),
  ])
  func `a slip of the fingers leads to the name that was meant`(written: String, meant: String?) {
    let names = ["title", "candidate", "criterion", "node-alpine", "node-slim", "measured_by"]
    #expect(NearestName.nearest(to: written, among: names) == meant)
  }

  @Test(arguments: [
    ("kitten", "sitten", true), ("kitten", "sittin", true), ("kitten", "sitting", false), ("ab", "ba", true),
    ("abcdefghi", "bacdefgih", true), ("abcdefghi", "abcdefghixyz", true),
    ("abcdefghi", "wabcdefghixyz", false),
    ("abcdefghi", "ghiabcdef", false), ("abcdefghi", "def", false), ("abcdefghi", "abcghi", true),
  ])
  func `a name is near within a third of its length, and three edits`(
    written: String, name: String, isNear: Bool
  ) {
    #expect((NearestName.nearest(to: written, among: [name]) != nil) == isNear)
  }

  @Test func `of several near names the nearest is taken, and of those the first`() {
    #expect(
      NearestName.nearest(to: "candidate", among: ["candixxte", "candidatf", "candidats"]) == "candidatf")
  }

  @Test func `names that are too long are not compared`() {
    let long = String(repeating: "a", count: NearestName.maximumNameBytes + 1)
    #expect(NearestName.nearest(to: long, among: [long]) == nil)
  }
}
