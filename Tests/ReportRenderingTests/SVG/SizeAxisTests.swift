import Testing

@testable import ReportRendering

struct SizeAxisTests {
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
    let axis = SizeAxis(longest: longest)
    #expect(axis.ticks.map(\.label) == labels)
    #expect(axis.end >= longest)
  }

  @Test func `lengths are rounded to the nearest and never pass the axis`() {
    let axis = SizeAxis(longest: 100)
    #expect(axis.length(of: 0, within: 4_000) == 0)
    #expect(axis.length(of: 33, within: 10) == 3)
    #expect(axis.length(of: 35, within: 10) == 4)
    #expect(axis.length(of: 100, within: 4_000) == 4_000)
    let largest = SizeAxis(longest: UInt64(Int64.max))
    #expect(largest.length(of: 5_000_000_000_000_000_000, within: 4_000) == 2_000)
  }

  @Test func `an axis without lengths has no ticks`() {
    #expect(SizeAxis(longest: 0).ticks.isEmpty)
    #expect(SizeAxis(longest: 0).length(of: 0, within: 10) == 0)
  }
}
