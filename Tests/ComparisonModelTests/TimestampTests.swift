import ComparisonModel
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-08-27", 1_787_788_800), ("2026-08-27T17:02:40Z", 1_787_850_160),
    ("2026-08-27T17:02:40.495Z", 1_787_850_160), ("2026-08-28T02:02:40+09:00", 1_787_850_160),
    ("2024-02-29", 1_709_164_800), ("1969-12-31t23:59:59z", -1), ("2000-02-29 00:00:00-00:30", 951_784_200),
  ])
  func `a date or a moment is read`(text: String, seconds: Int64) throws {
    #expect(try #require(Timestamp(text)).secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", "2026", "2026-8-27", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31",
    "2026-08-00",
    "2026-08-27T", "2026-08-27T17:02Z", "2026-08-27T24:00:00Z", "2026-08-27T17:02:40",
    "2026-08-27T17:02:40+0900",
    "2026/08/27", "27-08-2026", "２０２６-08-27", "2026-08-27Tabcdefgh",
  ])
  func `what is no date of the calendar is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
