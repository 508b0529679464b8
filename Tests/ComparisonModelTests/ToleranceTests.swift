import ComparisonModel
import Testing

@Suite struct ToleranceTests {
  @Test(arguments: [
    ("20%", Tolerance.perMille(200), "±20 %"), ("2.5 %", .perMille(25), "±2.5 %"),
    ("0%", .perMille(0), "±0 %"),
    ("1000%", .perMille(10_000), "±1000 %"),
  ])
  func `a share is read and printed`(text: String, tolerance: Tolerance, printed: String) {
    #expect(Tolerance(text) == tolerance)
    #expect(tolerance.text == printed)
  }

  @Test func `an amount is read and printed`() throws {
    #expect(try #require(Tolerance("5 MB")).text == "±5 MB")
    #expect(try #require(Tolerance("5 MB")).around(7) == 5_000_000)
  }

  @Test(arguments: ["", "%", "20 % MB", "-5%", "+5%", "1001%", "1000.1%", "2.55%", "2.+%", "lots", "20％"])
  func `what is no tolerance is refused`(text: String) {
    #expect(Tolerance(text) == nil)
  }

  @Test func `a share of an amount is rounded down and never overflows`() {
    #expect(Tolerance.perMille(200).around(58_486_244) == 11_697_248)
    #expect(Tolerance.perMille(1).around(999) == 0)
    #expect(Tolerance.perMille(10_000).around(Int64.max) == Int64.max)
    #expect(Tolerance.perMille(1_000).around(Int64.max) >= Int64.max - 1_000)
  }

  @Test func `the accepted amounts of a claim are widened by its tolerance and never overflow`() throws {
    let low = try #require(Quantity("40 MB"))
    let high = try #require(Quantity("50 MB"))
    let share = Tolerance.perMille(200)
    #expect(ClaimedValue.range(low, high, tolerance: share).acceptedAmounts == 32_000_000...60_000_000)
    #expect(ClaimedValue.range(low, high, tolerance: nil).acceptedAmounts == 40_000_000...50_000_000)
    #expect(ClaimedValue.about(high, tolerance: share).acceptedAmounts == 40_000_000...60_000_000)
    let largest = Quantity(bytes: Int64.max)
    #expect(ClaimedValue.range(low, largest, tolerance: share).acceptedAmounts == 32_000_000...Int64.max)
    #expect(ClaimedValue.about(largest, tolerance: .perMille(10_000)).acceptedAmounts == 0...Int64.max)
  }
}
