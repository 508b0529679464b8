import ComparisonModel
import Dispatch
import Synchronization
import Testing

@Suite struct FindingMemoryTests {
  /// As many images as are asked for, each with four facts.
  private static func matrix(images: Int) -> FindingMatrix {
    let measurements = (0..<images).map { image in
      Sample.measurement(
        [
          .transferSize: .bytes(ByteCount(Int64(image))), .layerCount: .count(Int64(image)),
          .shells: .names(["/bin/\(image)"]), .nodeVersion: .text("\(image).0.0"),
        ], name: "app:\(image)")
    }
    let (comparison, assigned) = Comparison.ofMeasuredImages(measurements)
    return FindingMatrix(comparison, evidence: Evidence(assigned, for: comparison))
  }

  private static func findings(_ matrix: FindingMatrix) -> [Finding] {
    matrix.comparison.candidates.indices.flatMap { candidate in
      matrix.comparison.criteria.indices.map { matrix.finding(candidate: candidate, criterion: $0) }
    }
  }

  @Test func `what was found before is found again, cell by cell, also by many threads at once`() {
    let expected = Self.findings(Self.matrix(images: 3))
    #expect(expected.map(\.candidate) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    #expect(expected.map(\.criterion) == [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])
    #expect(Set(expected.map(\.measured)).count == 12)
    let matrix = Self.matrix(images: 3)
    let found = Mutex<[[Finding]]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let again = Self.findings(matrix)
      found.withLock { $0.append(again) }
    }
    #expect(found.withLock(\.self) == Array(repeating: expected, count: 8))
  }

  @Test func `findings are the same in a comparison that is too large to keep them`() {
    let (small, large) = (Self.matrix(images: 3), Self.matrix(images: 1100))
    #expect(large.comparison.candidates.count * large.comparison.criteria.count > 4096)
    #expect(Array(Self.findings(large).prefix(12)) == Self.findings(small))
  }
}
