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

  @Test func `names that are too long are not compared`() {
    let long = String(repeating: "a", count: NearestName.longestName + 1)
    #expect(NearestName.nearest(to: long, among: [long]) == nil)
  }
}
