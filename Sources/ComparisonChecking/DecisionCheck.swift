public import ComparisonModel
import Decision
public import DecisionRecords
import Diagnostics

/// Looks for decisions that no longer hold: must-haves that break, and outcomes that are no longer those of their
/// records.
public struct DecisionCheck {
  let matrix: FindingMatrix
  let place: CheckPlace
  let profiles: [Profile]
  let records: RecordFolder?
  let needsRecords: Bool
  let reproduce: (Profile, StoredRecord) throws -> String

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - place: The file of the comparison, and the language to speak.
  ///   - profiles: The profiles whose decisions are checked.
  ///   - records: The folder of their records; nil where none was named.
  ///   - needsRecords: Whether a profile without a record is a problem: where its record was asked for by name.
  ///   - reproduce: Writes a record of a profile again, of the same day and in the same language.
  public init(
    _ matrix: FindingMatrix, at place: CheckPlace, of profiles: [Profile], records: RecordFolder?,
    needsRecords: Bool, reproduce: @escaping (Profile, StoredRecord) throws -> String
  ) {
    self.matrix = matrix
    self.place = place
    self.profiles = profiles
    self.records = records
    self.needsRecords = needsRecords
    self.reproduce = reproduce
  }

  private var comparison: Comparison { matrix.comparison }
  var language: Language { place.language }
  private var file: String { place.file }

  /// What is wrong.
  ///
  /// - Throws: ``FaultyInput`` where the folder or a record cannot be read; what writing a record again throws.
  public func problems() throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    for profile in profiles {
      let decision = Decision(matrix, by: profile)
      if case .noneLeft = decision.conclusion, profile.drivers.contains(where: { $0.limit != nil }) {
        problems.append(
          mustHave(
            profile, noneLeftText,
            decision.standings.compactMap { reason($0, decision) }.joined(separator: " ")))
      }
      guard let records else { continue }
      let key = RecordKey(comparison: comparison.id.rawValue, profile: profile.id.rawValue)
      problems += try recordProblems(try records.shelf(of: key), decision)
    }
    return problems
  }

  /// The newest record in each language against the decision.
  private func recordProblems(_ shelf: RecordShelf, _ decision: Decision) throws -> [CheckProblem] {
    let newest = shelf.newestOfLanguages
    guard !newest.isEmpty else { return needsRecords ? [missing(shelf, decision.profile)] : [] }
    var problems: [CheckProblem] = []
    for record in newest where record.text.status != .superseded {
      guard let outcome = record.text.outcome else {
        problems.append(withoutOutcome(record, decision.profile))
        continue
      }
      for problem in outcomeProblems(record, outcome, decision) where !problems.contains(problem) {
        problems.append(problem)
      }
      guard outcome == decision.outcomeID else { continue }
      if let problem = try figuresProblem(record, decision.profile) { problems.append(problem) }
      if let problem = supportProblem(record, decision) { problems.append(problem) }
    }
    return problems + disagreements(newest, decision.profile)
  }

  private func outcomeProblems(
    _ record: StoredRecord, _ earlier: String, _ decision: Decision
  ) -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let profile = decision.profile
    let outcome = decision.outcomeID
    let chosen = decision.standings.first { decision.options[$0.option].id(in: comparison) == earlier }
    if let chosen, let reason = reason(chosen, decision) {
      problems.append(mustHave(profile, brokenText(chosen: earlier), reason))
    }
    if earlier != outcome {
      problems.append(
        CheckProblem(
          .outcome, file: file, subject: profile.id.rawValue,
          what: "\(profile.name[language]): \(earlier) → \(outcome)",
          why: outcomeReason(record, earlier, outcome)))
    }
    return problems
  }

  /// A figure that the evidence gives now and the record does not state. Another outcome has other figures, and is told
  /// itself.
  private func figuresProblem(_ record: StoredRecord, _ profile: Profile) throws -> CheckProblem? {
    let now = RecordFigures(try reproduce(profile, record))
    let kept = RecordFigures(String(decoding: record.bytes, as: UTF8.self))
    guard let missing = now.firstMissing(in: kept) else { return nil }
    return CheckProblem(
      .figures, file: path(record), subject: profile.id.rawValue,
      what: figuresText, why: figuresReason(missing))
  }

  /// That support of what a record chose ended since: the day to look at it again has come. The decision stands, so this
  /// fails nothing; `--support-within` does. What had ended on the day of the record already, it says itself.
  private func supportProblem(_ record: StoredRecord, _ decision: Decision) -> CheckProblem? {
    guard case .chosen(let option) = decision.conclusion, let day = matrix.asOf, let made = record.day,
      let end = decision.supportEnds(of: option)
    else { return nil }
    let last = CalendarDay.number(of: end)
    guard CalendarDay.number(of: made) <= last, last < CalendarDay.number(of: day) else { return nil }
    let profile = decision.profile
    return CheckProblem(
      .revisit, file: path(record), subject: profile.id.rawValue,
      what: "\(profile.name[language]): \(revisitText)",
      why: revisitReason(
        decision.options[option].name(in: language, of: comparison), end: end.day, on: day.day)
    )
  }

  private func withoutOutcome(_ record: StoredRecord, _ profile: Profile) -> CheckProblem {
    CheckProblem(
      .record, file: path(record), subject: profile.id.rawValue,
      what: withoutOutcomeText, why: withoutOutcomeReason)
  }

  /// Files of one record that tell different things.
  private func disagreements(_ newest: [StoredRecord], _ profile: Profile) -> [CheckProblem] {
    guard let first = newest.first else { return [] }
    return newest.dropFirst().filter { other in
      other.number == first.number
        && (other.text.outcome != first.text.outcome || other.text.status != first.text.status)
    }.map { other in
      CheckProblem(
        .record, file: path(other), subject: profile.id.rawValue,
        what: disagreementText, why: disagreementReason(first, other))
    }
  }

  /// What a record tells.
  func told(_ record: StoredRecord) -> String {
    "\(record.text.outcome ?? noOutcomeText), \(record.text.statusText ?? noStatusText)"
  }

  private func missing(_ shelf: RecordShelf, _ profile: Profile) -> CheckProblem {
    CheckProblem(
      .unchecked, file: records?.path ?? file, subject: profile.id.rawValue,
      what: missingText,
      why: missingReason("\(shelf.key.name(1))\(RecordNaming.hyphen.mark(of: language)).md"))
  }

  private func path(_ record: StoredRecord) -> String { "\(records?.path ?? "")/\(record.file)" }

  private func mustHave(_ profile: Profile, _ what: String, _ why: String) -> CheckProblem {
    CheckProblem(
      .mustHave, file: file, subject: profile.id.rawValue, what: "\(profile.name[language]): \(what)",
      why: why)
  }

  /// Why an option is out or open; nil where it is neither.
  private func reason(_ standing: Standing, _ decision: Decision) -> String? {
    let words = DriverWords(comparison, in: language)
    let name = decision.options[standing.option].name(in: language, of: comparison)
    let drivers: [Int]
    switch standing.status {
    case .eligible: return nil
    case .open(let open): drivers = open
    case .out(let out): drivers = out
    case .stagesDoNotFit:
      return stagesDoNotFitText(name)
    }
    let told = drivers.map { position in
      let driver = decision.profile.drivers[position]
      let known = words.text(of: decision.evidence(of: standing.option, driver: position), by: driver)
      let limit = words.limit(of: driver) ?? ""
      return limitText(words.name(of: driver), known: known, limit: limit)
    }
    return "\(name): \(told.joined(separator: "; "))."
  }
}
