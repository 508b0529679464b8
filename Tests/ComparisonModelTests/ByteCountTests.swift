import ComparisonModel
import Testing

@Suite struct ByteCountTests {
  @Test func `orders by bytes`() {
    #expect(ByteCount(999) < ByteCount(1_000))
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (1_049, "1.0 kB"), (1_050, "1.1 kB"),
    (58_486_244, "58.5 MB"),
    (999_949_999, "999.9 MB"), (999_999_999, "1.00 GB"), (1_140_000_000, "1.14 GB"),
    (Int64.max, "9223372.04 TB"),
  ])
  func `is written for people in the largest fitting unit`(bytes: Int64, text: String) {
    #expect(ByteCount(bytes).approximateText == text)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (58_486_244, "58,486,244"),
    (Int64.max, "9,223,372,036,854,775,807"), (Int64.min, "-9,223,372,036,854,775,808"),
  ])
  func `the digits of exact numbers stand in groups of three`(number: Int64, text: String) {
    #expect(DigitGroups.text(of: number) == text)
  }
}
