public import ComparisonModel
import Decision
public import DecisionRecords
public import Diagnostics
import ReportComposition

/// Looks for decisions that no longer hold: must-haves that break, and outcomes that are no longer those of their
/// records.
public struct DecisionCheck {
  let matrix: FindingMatrix
  let place: CheckPlace
  let profiles: [Profile]
  let records: RecordFolder?
  let needsRecords: Bool

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - place: The file of the comparison, and the language to speak.
  ///   - profiles: The profiles whose decisions are checked.
  ///   - records: The folder of their records; nil where none was named.
  ///   - needsRecords: Whether a profile without a record is a problem: where its record was asked for by name.
  public init(
    _ matrix: FindingMatrix, at place: CheckPlace, of profiles: [Profile], records: RecordFolder?,
    needsRecords: Bool
  ) {
    self.matrix = matrix
    self.place = place
    self.profiles = profiles
    self.records = records
    self.needsRecords = needsRecords
  }

  private var comparison: Comparison { matrix.comparison }
  private var language: Language { place.language }
  private var file: String { place.file }

  /// What is wrong.
  ///
  /// - Throws: ``FaultyInput`` where the folder or a record cannot be read.
  public func problems() throws(FaultyInput) -> [CheckProblem] {
    var problems: [CheckProblem] = []
    for profile in profiles {
      let decision = Decision(matrix, by: profile)
      if case .noneLeft = decision.conclusion, profile.drivers.contains(where: { $0.limit != nil }) {
        problems.append(
          mustHave(
            profile, place.say("필수 조건을 만족하는 후보가 없음", "no option meets what must hold"),
            decision.standings.compactMap { reason($0, decision) }.joined(separator: " ")))
      }
      guard let records else { continue }
      let key = RecordKey(comparison: comparison.id.rawValue, profile: profile.id.rawValue)
      problems += recordProblems(try records.shelf(of: key), decision)
    }
    return problems
  }

  /// The newest record in each language against the decision.
  private func recordProblems(_ shelf: RecordShelf, _ decision: Decision) -> [CheckProblem] {
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
    }
    return problems + disagreements(newest, decision.profile)
  }

  private func outcomeProblems(
    _ record: StoredRecord, _ earlier: String, _ decision: Decision
  ) -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let profile = decision.profile
    let outcome = DecisionRecord(decision).outcomeID
    let chosen = decision.standings.first { decision.options[$0.option].id(in: comparison) == earlier }
    if let chosen, let reason = reason(chosen, decision) {
      let what = place.say(
        "선택한 \(earlier)의 필수 조건이 깨짐", "what must hold of \(earlier), which was chosen, does not")
      problems.append(mustHave(profile, what, reason))
    }
    if earlier != outcome {
      problems.append(
        CheckProblem(
          .outcome, file: file, subject: profile.id.rawValue,
          what: "\(profile.name[language]): \(earlier) → \(outcome)",
          why: place.say(
            "기록 \(record.name)에서는 \(KoreanParticle.object.following(earlier)) 선택했지만, 지금의 근거로 계산하면 \(outcome)입니다.",
            "The record \(record.name) chooses \(earlier); by the evidence there is now, it is \(outcome).")))
    }
    return problems
  }

  private func withoutOutcome(_ record: StoredRecord, _ profile: Profile) -> CheckProblem {
    CheckProblem(
      .record, file: path(record), subject: profile.id.rawValue,
      what: place.say("기록에서 결과를 읽을 수 없음", "the record tells no outcome that can be read"),
      why: place.say(
        "결정이 그대로인지 확인할 수 없습니다. ‘결과 ID: `후보의 id`’ 줄을 되돌려 놓으십시오.",
        "Whether the decision still holds cannot be checked. Put the line “Outcome id: `id of an option`” back."
      ))
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
        what: place.say("언어별 기록이 서로 다름", "the languages of a record tell different things"),
        why: place.say(
          "\(first.file): \(told(first)). \(other.file): \(told(other)). 한쪽을 고쳐 같게 하십시오.",
          "\(first.file): \(told(first)). \(other.file): \(told(other)). Change one, so that both say the same."
        ))
    }
  }

  private func told(_ record: StoredRecord) -> String {
    let outcome = record.text.outcome ?? place.say("결과 없음", "no outcome")
    return "\(outcome), \(record.text.statusText ?? place.say("상태 없음", "no status"))"
  }

  private func missing(_ shelf: RecordShelf, _ profile: Profile) -> CheckProblem {
    CheckProblem(
      .unchecked, file: records?.path ?? file, subject: profile.id.rawValue,
      what: place.say("결정 기록이 없음", "there is no decision record"),
      why: place.say(
        "폴더에 \(shelf.key.name(1)).en.md와 같은 기록이 없어, 결정을 확인할 수 없습니다.",
        "The folder has no record such as \(shelf.key.name(1)).en.md, so the decision cannot be checked."))
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
      return place.say("\(name): 두 단계의 C 라이브러리가 다름.", "\(name): the C libraries of its stages differ.")
    }
    let told = drivers.map { position in
      let driver = decision.profile.drivers[position]
      let known = words.text(of: decision.evidence(of: standing.option, driver: position), by: driver)
      let limit = words.limit(of: driver) ?? ""
      return place.say(
        "\(words.name(of: driver)) \(known) (조건: \(limit))",
        "\(words.name(of: driver)) \(known) (required: \(limit))")
    }
    return "\(name): \(told.joined(separator: "; "))."
  }
}
