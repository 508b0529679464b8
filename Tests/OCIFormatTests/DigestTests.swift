import OCIFormat
import Testing

struct DigestTests {
  @Test(arguments: [
    "", "sha256:", "sha256:../../etc/passwd", "md5:" + String(repeating: "a", count: 32),
    "sha256:" + String(repeating: "A", count: 64), "sha256:" + String(repeating: "a", count: 63),
    "sha256:" + String(repeating: "a", count: 65), "sha512:" + String(repeating: "a", count: 64),
    "sha256:/" + String(repeating: "a", count: 63),
  ])
  func `text that is no digest is refused`(text: String) {
    #expect(Digest(text) == nil)
  }

  @Test func `a digest is written as it was read`() {
    let text = "sha256:" + String(repeating: "0a", count: 32)
    #expect(Digest(text)?.description == text)
    #expect(Digest(algorithm: .sha256, hash: [UInt8](repeating: 10, count: 32))?.description == text)
  }
}
