import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

extension MeasurementReading {
  /// The object `unknown`: why facts are not known, by their keys.
  mutating func readReasons(_ node: JSONNode?, into facts: inout Facts) {
    guard let node else { return }
    guard case .object(let members) = node.content else {
      wrongType(
        node, "an object of reasons by fact", suggestion: "write {\"transfer_size\": \"not-in-archive\"}")
      return
    }
    for member in members {
      let reason = word(member.value, "a reason why a fact is not known", as: UnknownReason.self)
      guard let fact = comparedFact(member), let reason else { continue }
      if let value = facts[fact], !value.isUnknown {
        note(.warning) {
          Fault(
            severity: .warning, code: .unneededReason, offset: member.keyOffset,
            message: "the fact '\(member.key)' is known, and here is why it is not: the reason is left out",
            suggestion: "take the reason out, or write null for the value")
        }
      } else {
        facts.set(.unknown(reason), of: fact)
      }
    }
  }

  private mutating func comparedFact(_ member: JSONMember) -> ComparedFact? {
    if let fact = Fact(key: member.key) { return .known(fact) }
    if let fact = definitions[member.key] { return .own(fact) }
    if TextRules.isOwnFactID(member.key) {
      tellUndefined(member)
    } else {
      unknownKey(member, of: "the reasons", known: Fact.allCases.map(\.key))
    }
    return nil
  }
}
