import ComparisonModel
import Testing

@testable import Decision

/// Support that must last from the day of the decision.
@Suite struct LastingSupportTests {
  private func outcome(_ days: [String], months: Int64, on day: String? = "2026-11-24") -> LimitOutcome? {
    let statements = days.compactMap { day in
      Timestamp(day).map { SupportEnd.Statement(source: day, until: $0) }
    }
    let end = SupportEnd(release: "a", statements: statements, day: day.flatMap { Timestamp($0) })
    return end.map {
      LimitOutcome(.lasts(months: months), .supportEnd($0), fact: .known(.supportedUntil))
    }
  }

  struct Row: Sendable {
    let days: [String]
    let months: Int64
    let outcome: LimitOutcome
    var day: String? = "2026-11-24"
  }

  @Test(arguments: [
    Row(days: ["2027-11-24"], months: 12, outcome: .holds),
    Row(days: ["2027-11-23"], months: 12, outcome: .breaks),
    Row(days: ["2027-11-23", "2028-01-01"], months: 12, outcome: .unknown),
    Row(days: ["2027-02-28"], months: 3, outcome: .holds, day: "2026-11-30"),
    Row(days: ["2027-02-27"], months: 3, outcome: .breaks, day: "2026-11-30"),
    Row(days: ["2028-02-29"], months: 1, outcome: .holds, day: "2028-01-31"),
    Row(days: ["2030-01-01"], months: 12, outcome: .unknown, day: nil),
  ])
  func `the last day is held against the day of the decision`(row: Row) {
    #expect(outcome(row.days, months: row.months, on: row.day) == row.outcome)
  }

  @Test func `what is no end of support does not last`() {
    let limit = Driver.Limit.lasts(months: 12)
    #expect(LimitOutcome(limit, .count(3), fact: .known(.layerCount)) == .unknown)
    #expect(LimitOutcome(limit, nil, fact: .known(.supportedUntil)) == .unknown)
  }
}
