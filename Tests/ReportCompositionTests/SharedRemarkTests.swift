import ComparisonModel
import ReportModel
import Testing

@testable import ReportComposition

/// Remarks that many candidates share.
@Suite struct SharedRemarkTests {
  private func remarks(candidates: Int) throws -> [String] {
    let end = try #require(
      SupportEnd(
        release: "Ubuntu 22.04",
        statements: [("a", "2027-04-01"), ("b", "2027-06-01")].compactMap { source, day in
          Timestamp(day).map { SupportEnd.Statement(source: source, until: $0) }
        }, extensions: []))
    var facts = Facts()
    facts[.baseSupportedUntil] = .supportEnd(end)
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: (0..<candidates).map {
        Candidate(
          id: Candidate.ID(rawValue: "c\($0)"), name: LocalizedText(same: "C\($0)"),
          images: [ImagePattern("i\($0)")])
      }, criteria: [])
    let measurements = (0..<candidates).map {
      Measurement(
        image: MeasuredImage(name: "i\($0)"), tool: MeasuringTool(name: "t"), method: .imageRead, facts: facts
      )
    }
    let context = ReportContext(
      matrix: FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison)), language: .en,
      command: "")
    guard case .list(_, let items)? = ConflictsBlock(context: context).blocks().first else { return [] }
    return items.map { item in
      guard case .paragraph(let inlines)? = item.first, case .strong(let subject)? = inlines.first,
        case .text(let text)? = subject.first
      else { return "" }
      return text
    }
  }

  @Test func `what sources say of one release is told once, with how many candidates stand on it`() throws {
    #expect(try remarks(candidates: 1) == ["C0"])
    #expect(try remarks(candidates: 2) == ["C0, and 1 more candidate"])
    #expect(try remarks(candidates: 3_000) == ["C0, and 2,999 more candidates"])
  }
}
