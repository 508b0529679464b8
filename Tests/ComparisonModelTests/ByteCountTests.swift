import ComparisonModel
import Testing

@Suite struct ByteCountTests {
  @Test func `orders by bytes`() {
    #expect(ByteCount(999) < ByteCount(1_000))
  }
}
