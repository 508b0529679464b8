import ComparisonModel
import Testing

@testable import ReportRendering

struct ChartAxisTests {
  private static let cases: [(longest: UInt64, labels: [String])] = [
    (1, ["0", "1 B"]),
    (58_486_244, ["0", "10 MB", "20 MB", "30 MB", "40 MB", "50 MB", "60 MB"]),
    (409_613_156, ["0", "100 MB", "200 MB", "300 MB", "400 MB", "500 MB"]),
    (1_000_000_000, ["0", "0.2 GB", "0.4 GB", "0.6 GB", "0.8 GB", "1 GB"]),
    (1_144_000_000, ["0", "0.2 GB", "0.4 GB", "0.6 GB", "0.8 GB", "1 GB", "1.2 GB"]),
    (UInt64(Int64.max), ["0", "2 EB", "4 EB", "6 EB", "8 EB", "10 EB"]),
  ]

  @Test(arguments: cases)
  func `ticks are round and reach the longest bar`(longest: UInt64, labels: [String]) {
    let axis = ChartAxis(longest: longest, unit: .byte)
    #expect(axis.ticks.map(\.label) == labels)
    #expect(axis.end >= longest)
  }

  private static let units: [(longest: UInt64, symbol: String, labels: [String])] = [
    (812_500_000, "ms", ["0", "200 ms", "400 ms", "600 ms", "800 ms", "1,000 ms"]),
    (812_500_000, "s", ["0", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1 s"]),
    (90_000_000_000, "min", ["0", "0.5 min", "1 min", "1.5 min"]),
    (15_000, "USD", ["0", "0.005 USD", "0.01 USD", "0.015 USD"]),
    (421_000, "%", ["0", "10 %", "20 %", "30 %", "40 %", "50 %"]),
  ]

  @Test(arguments: units)
  func `ticks are round in the unit of the axis`(longest: UInt64, symbol: String, labels: [String]) throws {
    let unit: AmountUnit = try #require(AmountUnit(symbol))
    let axis = ChartAxis(longest: longest, unit: unit)
    #expect(axis.ticks.map(\.label) == labels)
    #expect(axis.end >= longest)
  }

  @Test func `things that are counted have no unit`() {
    #expect(
      ChartAxis(longest: 2_400, unit: nil).ticks.map(\.label) == [
        "0", "500", "1,000", "1,500", "2,000", "2,500",
      ])
  }

  @Test func `lengths are rounded to the nearest and never pass the axis`() {
    let axis = ChartAxis(longest: 100, unit: .byte)
    #expect(axis.length(of: 0, within: 4_000) == 0)
    #expect(axis.length(of: 33, within: 10) == 3)
    #expect(axis.length(of: 35, within: 10) == 4)
    #expect(axis.length(of: 100, within: 4_000) == 4_000)
    let largest = ChartAxis(longest: UInt64(Int64.max), unit: .byte)
    #expect(largest.length(of: 5_000_000_000_000_000_000, within: 4_000) == 2_000)
  }

  @Test func `an axis without lengths has no ticks`() {
    #expect(ChartAxis(longest: 0, unit: .byte).ticks.isEmpty)
    #expect(ChartAxis(longest: 0, unit: .byte).length(of: 0, within: 10) == 0)
  }
}
