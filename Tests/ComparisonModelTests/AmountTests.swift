import Testing

@testable import ComparisonModel

/// Amounts of any unit: how they are read, converted and written.
@Suite struct AmountTests {
  private func quantity(_ text: String, _ symbol: String) throws -> Quantity? {
    Quantity(text, of: try #require(AmountUnit(symbol)).dimension)
  }

  private static let equal = [
    ("ms", "1.25 s", "1250 ms"), ("ms", "1 min", "60 s"), ("h", "1 d", "24 h"), ("s", "3 µs", "3 us"),
    ("MB", "1 MiB", "1048576 B"), ("%", "5 %", "50 ‰"), ("MB/s", "1 MiB/s", "1048576 B/s"),
    ("Hz", "1.5 kHz", "1500 Hz"), ("USD", "0.5 USD", "0.50 USD"),
  ]

  @Test(arguments: equal)
  func `amounts are converted inside a dimension`(symbol: String, one: String, other: String) throws {
    #expect(try quantity(one, symbol)?.amount == quantity(other, symbol)?.amount)
    #expect(try quantity(one, symbol) != nil)
  }

  @Test(arguments: [("ms", "5 MB"), ("MB", "5 ms"), ("USD", "5 EUR"), ("ms", "5 MS"), ("%", "5 ms")])
  func `an amount of another dimension is none`(symbol: String, text: String) throws {
    #expect(try quantity(text, symbol) == nil)
  }

  @Test func `an amount is true to its last written digit`() throws {
    #expect(try quantity("1.2 s", "ms")?.halfStep == 50_000_000)
    #expect(try quantity("12 USD", "USD")?.halfStep == 500_000)
  }

  private static let texts: [(symbol: String, amount: Int64, text: String, number: String)] = [
    ("ms", 812_500_000, "812.5 ms", "812.5"), ("ms", 1_250_000_000, "1,250 ms", "1250"),
    ("s", 1_250_000_000, "1.25 s", "1.25"), ("min", 1_000_000_000, "0.016667 min", "0.016667"),
    ("USD", 15_000, "0.015 USD", "0.015"), ("d", 86_399_999_999_999, "1 d", "1"), ("ns", 0, "0 ns", "0"),
    ("%", 421_000, "42.1 %", "42.1"),
  ]

  @Test(arguments: texts)
  func `an amount is written in its unit`(symbol: String, amount: Int64, text: String, number: String) throws
  {
    let unit = try #require(AmountUnit(symbol))
    #expect(unit.text(of: amount) == text)
    #expect(unit.number(of: amount) == number)
  }

  @Test(arguments: ["", " ", "5ms", "-", "+x", "a b", "1", String(repeating: "x", count: 33), "a±b"])
  func `what could not be told from a number is no unit`(symbol: String) {
    #expect(AmountUnit(symbol) == nil)
  }

  @Test func `a unit in the wrong case is known as such`() {
    #expect(AmountUnit.differingInCase(from: "mb")?.symbol == "MB")
    #expect(AmountUnit.differingInCase(from: "MB") == nil)
    #expect(AmountUnit.differingInCase(from: "USD") == nil)
  }

  @Test(arguments: [("0001-01-01", 0), ("1970-01-01", 719_162), ("2026-08-27", 739_854)])
  func `days are counted`(text: String, number: Int64) throws {
    #expect(try #require(Quantity(day: text)).amount == number)
    #expect(CalendarDay.text(of: number) == text)
  }

  @Test func `versions are ordered by their numbers, and a short one is all its releases`() throws {
    func place(_ text: String) throws -> Int64 { try #require(Quantity(version: text)).amount }
    let order = ["3", "3.0.17", "3.5", "3.5.4", "3.10", "24", "v24.20.0", "134217727.1"]
    #expect(try order.map(place) == order.map(place).sorted())
    let major = try #require(Quantity(version: "24"))
    #expect(try (major.amount...major.amount + major.span).contains(place("24.262143.262143")))
    #expect(try !(major.amount...major.amount + major.span).contains(place("25")))
    for text in ["", "24.x", "1.2.3.4", "24.20.0-rc.1", "1.262144", "134217728", "."] {
      #expect(Quantity(version: text) == nil, "\(text)")
    }
  }
}
