import ComparisonModel
import Decision
import Testing

/// When a decision is to be looked at again because support of what was chosen ends.
@Suite struct ChosenSupportTests {
  /// A matrix in which images are supported until days; nil for one of which it is unknown.
  private func decision(_ ends: [(String, [String]?)], stages: (build: String, run: String)? = nil)
    -> Decision
  {
    let candidates =
      ends.map {
        Candidate(id: .init(rawValue: $0.0), name: LocalizedText(same: $0.0), images: [ImagePattern($0.0)])
      }
      + (stages.map {
        [
          Candidate(
            id: "stages",
            kind: .strategy(build: [.init(rawValue: $0.build)], run: [.init(rawValue: $0.run)]),
            name: LocalizedText(same: "stages"))
        ]
      } ?? [])
    let comparison = Comparison(
      id: "sample", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: candidates)
    let measurements = ends.map { name, days in
      var facts = Facts()
      facts[.supportedUntil] = days.map { days in
        SupportEnd(
          release: name,
          statements: days.compactMap { day in
            Timestamp(day).map { SupportEnd.Statement(source: day, until: $0) }
          }
        ).map { .supportEnd($0) } ?? .absent
      }
      return Measurement(
        image: MeasuredImage(name: name), tool: MeasuringTool(name: "t"), method: .imageRead, facts: facts)
    }
    return DecisionSample.decision(
      FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison)), [])
  }

  private func end(_ decision: Decision, of id: String) -> String? {
    decision.options.indices.first { decision.name($0) == id }.flatMap { decision.supportEnds(of: $0)?.day }
  }

  @Test func `the first day that a source gives counts, and none between them`() {
    let decision = decision([("a", ["2027-06-01", "2027-04-01"])])
    #expect(end(decision, of: "a") == "2027-04-01")
  }

  @Test func `a multi-stage build ends with the first of its images`() throws {
    let decision = decision(
      [("full", ["2027-01-01"]), ("slim", ["2028-01-01"])], stages: (build: "full", run: "slim"))
    let option = try #require(decision.options.indices.first { decision.options[$0].build != nil })
    #expect(decision.supportEnds(of: option)?.day == "2027-01-01")
    #expect(decision.support(of: option).map(\.isBuild) == [false, true])
    #expect(end(decision, of: "slim") == "2028-01-01")
  }

  @Test func `what is not known gives no day`() {
    #expect(end(decision([("a", nil)]), of: "a") == nil)
  }
}
