import ComparisonModel
import ImageProbes
import ImageReading
import ImageSources

extension MeasurementPlan {
  /// The facts of an image whose layers were not read: what its documents say, and unknown for all else.
  var declaredFacts: Facts {
    var known = Facts()
    for fact in facts { known[fact] = declared[fact] ?? .unknown(.notLookedFor) }
    return known
  }

  /// The facts of an image whose layers were read.
  func facts(of examination: ImageExamination) -> Facts {
    var asked = Facts()
    for (fact, value) in examination.facts.measured where facts.contains(fact) { asked[fact] = value }
    return asked
  }

  /// What the facts of an image stand on whose layers were read.
  func evidence(of examination: ImageExamination) -> EvidenceLevels {
    let all = examination.evidence
    var levels = EvidenceLevels(.verified)
    for fact in facts { levels[fact] = all[fact] }
    return levels
  }

  /// What a reader must know of what was not read.
  var notes: [LocalizedText] {
    guard case .overBudget(let budget)? = omission else { return [] }
    let unknown = Fact.allCases.filter { facts.contains($0) && declared[$0] == nil }
    return [Self.budgetNote(layers: ByteCount(layerBytes), budget: budget, unknown: unknown)]
  }
}
