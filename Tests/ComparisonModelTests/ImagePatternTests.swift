import ComparisonModel
import Testing

@Suite struct ImagePatternTests {
  @Test(arguments: [
    ("node:alpine", "node:alpine", true), ("node:alpine", "node:alpine3.20", false),
    ("node:*-alpine*", "node:24-alpine3.20", true),
    ("node:*-alpine", "docker.io/library/node:24-alpine", true),
    ("node:*-alpine", "library/node:24-alpine", true),
    ("docker.io/library/node:*", "docker.io/library/node:1", true),
    ("*", "anything", true), ("*", "", true), ("", "", true), ("", "a", false), ("a*b*c", "a-b-b-c", true),
    ("a*b*c", "a-b-b-", false), ("node:.", "node:x", false), ("node:?", "node:x", false),
  ])
  func `a star stands for any run of characters, all else for itself`(
    pattern: String, name: String, matches: Bool
  ) {
    #expect(ImagePattern(pattern).matches(name) == matches)
  }

  @Test func `many stars do not make matching slow`() {
    let pattern = ImagePattern(String(repeating: "a*", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
