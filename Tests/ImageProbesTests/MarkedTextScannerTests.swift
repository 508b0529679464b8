import Testing

@testable import ImageProbes

@Suite struct `Scanning a stream` {
  private func scan(_ bytes: [UInt8], cutEvery size: Int) -> [String?] {
    var scanner = MarkedTextScanner([
      .init("/node-v") { VersionText.leading($0) { $0 == 0 } },
      .init("marker=") { VersionText.leading($0) { $0 == 0x3B } },
    ])
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { scanner.consume($0) }
    }
    return scanner.found
  }

  @Test(arguments: [1, 2, 3, 7, 64, 263, 264, 265, 1000, 4096])
  func `a text is found wherever the stream is cut`(size: Int) {
    let filler = [UInt8](repeating: 0x2F, count: 1500)
    let bytes =
      filler + Array("/node-vX /node-v24.1.0\0".utf8) + filler + Array("marker=1.2.3;".utf8) + filler
    #expect(scan(bytes, cutEvery: size) == ["24.1.0", "1.2.3"])
  }

  @Test func `a text that does not end near its marker is none`() {
    let long = Array("/node-v1.".utf8) + [UInt8](repeating: 0x31, count: 5000)
    #expect(scan(long, cutEvery: 100) == [nil, nil])
  }

  @Test(arguments: [1, 3, 1000])
  func `a lone version is found, and only a lone one`(size: Int) {
    let strings = ["x1.2.3", "v1.2.3", "127.0.0.1", "1.2", "1.2.4-git-36-gabc", "9.9.9"]
    let bytes = Array(strings.map { $0 + "\0" }.joined().utf8)
    var scanner = LoneVersionScanner()
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { scanner.consume($0) }
    }
    #expect(scanner.found == "1.2.4-git-36-gabc")
  }
}
