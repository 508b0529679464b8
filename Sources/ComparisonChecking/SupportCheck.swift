public import ComparisonModel

/// Looks for images that stand on something whose regular support ends soon, or has ended.
public struct SupportCheck {
  let matrix: FindingMatrix
  let place: CheckPlace
  let day: Timestamp
  let days: Int64

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - place: The file of the comparison, and the language to speak.
  ///   - day: The day from which days are counted.
  ///   - days: How many days support must last beyond that day.
  public init(_ matrix: FindingMatrix, at place: CheckPlace, on day: Timestamp, lasting days: Int64) {
    (self.matrix, self.place, self.day, self.days) = (matrix, place, day, days)
  }

  /// The facts that an image's support is told by: each part of it, so that each is told.
  private static let parts: [Fact] = [.runtimeSupportedUntil, .baseSupportedUntil]

  /// What is wrong: a problem for each part whose support is too short, and one for a candidate of which it is not
  /// known. Strategies have no image of their own, and their images are candidates.
  public func problems() -> [CheckProblem] {
    matrix.comparison.candidates.indices.flatMap { candidate -> [CheckProblem] in
      let measurement = matrix.evidence.selected[candidate]
      if measurement == nil, case .strategy = matrix.comparison.candidates[candidate].kind { return [] }
      let values = Self.parts.map { (fact: $0, value: value(of: $0, in: measurement)) }
      let short = values.compactMap { problem($0.fact, $0.value, candidate) }
      let unbuilt = unbuiltTag(of: measurement, candidate)
      guard short.isEmpty else { return short + unbuilt }
      return unbuilt + (values.contains { $0.value?.isUnknown ?? true } ? [unknown(values, candidate)] : [])
    }
  }

  private func value(of part: Fact, in measurement: Int?) -> FactValue? {
    guard let measurement else { return nil }
    return matrix.evidence.measured(.known(part), in: measurement)?.value
  }

  /// The problem of a part whose support ends too soon by the source that ends it first.
  private func problem(_ fact: Fact, _ value: FactValue?, _ candidate: Int) -> CheckProblem? {
    guard let value, let first = value.amount?.bounds.lowerBound else { return nil }
    let left = first - CalendarDay.number(of: day)
    guard left < days else { return nil }
    let own = matrix.comparison.candidates[candidate]
    return CheckProblem(
      .support, file: place.file, subject: "\(own.id.rawValue)/\(fact.key)",
      what: left < 0 ? endedText(own, fact) : endingText(own, fact, left: left),
      why: reason(value))
  }

  /// The problem of an image whose tag is no longer built: support of what it stands on does not reach it.
  private func unbuiltTag(of measurement: Int?, _ candidate: Int) -> [CheckProblem] {
    guard let value = value(of: .tagBuilt, in: measurement), !value.isUnknown, value.names?.isEmpty == true
    else { return [] }
    let own = matrix.comparison.candidates[candidate]
    return [
      CheckProblem(
        .support, file: place.file, subject: "\(own.id.rawValue)/\(Fact.tagBuilt.key)",
        what: unbuiltText(own), why: unbuiltReason(value))
    ]
  }

  private func unknown(_ values: [(fact: Fact, value: FactValue?)], _ candidate: Int) -> CheckProblem {
    let own = matrix.comparison.candidates[candidate]
    let parts = values.filter { $0.value?.isUnknown ?? true }.map { $0.fact.name[place.language] }
    return CheckProblem(
      .unchecked, file: place.file, subject: own.id.rawValue, what: unknownText(own),
      why: unknownReason(parts))
  }
}
