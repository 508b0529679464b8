import ImageReading
import Testing

struct ImagePathTests {
  @Test(arguments: [
    ("/etc/passwd", "etc/passwd"), ("./a//b/./c/", "a/b/c"), ("../../etc/passwd", "etc/passwd"),
    ("a/../../b", "b"), ("", ""), ("/", ""), ("..", ""), ("a/b/..", "a"), ("...", "..."),
  ])
  func `a path never leaves the root`(raw: String, expected: String) {
    #expect(ImagePath(raw).description == expected)
  }

  @Test func `bytes a terminal would obey are printed as numbers`() {
    #expect(ImagePath([0x1b, 0x5b, 0xff, 0x41, 0xc3]).description == "\\x1b[\\xffA\\xc3")
    #expect(ImagePath("한글").description == "한글")
    #expect(ImagePath("a\u{202e}b").description == "a\\xe2\\x80\\xaeb")
  }

  @Test func `a folder comes before what it holds, and siblings by their bytes`() {
    let paths: [ImagePath] = ["a.b", "a/c", "a", "b", "a/c/d", "a-"]
    #expect(paths.sorted() == ["a", "a/c", "a/c/d", "a-", "a.b", "b"])
  }
}
