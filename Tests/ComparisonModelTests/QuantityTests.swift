import ComparisonModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("50 MB", 50_000_000, 500_000), ("1.14 GB", 1_140_000_000, 5_000_000), ("58,486,244 B", 58_486_244, 0),
    ("55.78MiB", 58_489_569, 5_242), ("413", 413, 0), ("1,413", 1_413, 0), ("0.5 kB", 500, 50),
    (" 7 B", 7, 0),
    ("9223372036854775807 B", Int64.max, 0), ("1.5 KiB", 1_536, 51),
  ])
  func `an amount is read with half a step of its last digit`(text: String, amount: Int64, halfStep: Int64)
    throws
  {
    let quantity = try #require(Quantity(text))
    #expect(quantity.amount == amount)
    #expect(quantity.halfStep == halfStep)
  }

  @Test(arguments: [
    "", " ", "MB", "50 mb", "50 Mb", "-5 MB", "+5 MB", "1.2.3 MB", "1,23 MB", "12,345,67", "5. MB", ".5 MB",
    "4.13",
    "1e3 MB", "٥ MB", "9223372036854775808 B", "99999999 TB", "1.1234567890123 MB", "50 MB ", "5 MB MB",
    ",500",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test func `an exact number of bytes is written with its digits in groups`() {
    #expect(Quantity(bytes: 58_486_244).text == "58,486,244 B")
    #expect(Quantity(Quantity(bytes: 58_486_244).text) == Quantity(bytes: 58_486_244))
  }
}
