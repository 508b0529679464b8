import ComparisonModel
import Testing

@Suite struct MeasuredComparisonTests {
  @Test func `every measured image becomes a candidate and every measured fact a criterion`() {
    let measurements = [
      Sample.measurement([.transferSize: .bytes(ByteCount(1))], name: "a:1"),
      Sample.measurement([.shells: .names([])], name: "b:1"),
    ]
    let (comparison, assigned) = Comparison.ofMeasuredImages(measurements)
    #expect(comparison.candidates.map(\.name.en) == ["a:1", "b:1"])
    #expect(comparison.criteria.map(\.facts) == [[.known(.transferSize)], [.known(.shells)]])
    #expect(Evidence(assigned, for: comparison).selected == [0, 1])
  }

  @Test func `measurements of one image are one candidate, and names that come again are told apart`() {
    var first = Sample.measurement([:], name: "a:1")
    first.image.manifestDigest = "sha256:" + String(repeating: "1", count: 64)
    var other = Sample.measurement([:], name: "a:1")
    other.image.manifestDigest = "sha256:" + String(repeating: "2", count: 64)
    let (comparison, assigned) = Comparison.ofMeasuredImages([first, first, other])
    #expect(comparison.candidates.map(\.name.en) == ["a:1", "a:1 (222222222222)"])
    #expect(assigned.map(\.candidate) == ["image-1", "image-1", "image-2"])
  }
}
