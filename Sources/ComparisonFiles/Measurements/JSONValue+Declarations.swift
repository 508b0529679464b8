import ComparisonModel
import JSONDocuments

extension JSONValue {
  /// What is declared of an image; what is nil or empty is left out.
  init(_ declarations: Declarations) {
    typealias Key = MeasurementKeys.Declared
    var members = [Member(Key.version.rawValue, .integer(Declarations.version))]
    members.append(Key.searched, declarations.searches.map { JSONValue($0) })
    members.append(Key.labels, declarations.labels.map { JSONValue($0) })
    members.append(Key.documents, declarations.documents.map { JSONValue($0) })
    self = .object(members)
  }

  private init(_ search: DeclarationSearch) {
    typealias Key = MeasurementKeys.DeclarationSearch
    var members = [
      Member(Key.place.rawValue, .text(search.place.rawValue)),
      Member(Key.found.rawValue, .integer(search.found)),
    ]
    if let problem = search.problem { members.append(Member(Key.problem.rawValue, JSONValue(problem))) }
    self = .object(members)
  }

  private init(_ label: DeclaredLabel) {
    typealias Key = MeasurementKeys.DeclaredLabel
    self = .object([
      Member(Key.key.rawValue, .text(label.key)), Member(Key.value.rawValue, .text(label.value)),
      Member(Key.outcome.rawValue, .text(label.outcome.rawValue)),
      Member(Key.reason.rawValue, JSONValue(label.reason)),
    ])
  }

  private init(_ document: DeclaredDocument) {
    typealias Key = MeasurementKeys.DeclaredDocument
    var members: [Member] = []
    members.append(Key.kind, document.kind.rawValue)
    members.append(Key.place, document.place.rawValue)
    members.append(Key.name, document.name)
    members.append(Key.mediaType, document.mediaType)
    members.append(Key.predicateType, document.predicateType)
    members.append(Key.digest, document.digest)
    members.append(Member(Key.size.rawValue, .integer(document.size)))
    members.append(Key.format, document.format)
    members.append(Key.makers, document.makers.map { .text($0) })
    members.append(Key.about, document.subject?.rawValue)
    if let packages = document.packages { members.append(Member(Key.packages.rawValue, JSONValue(packages))) }
    members.append(Key.signers, document.signers.map { JSONValue($0) })
    members.append(Key.problem, document.problem)
    self = .object(members)
  }

  private init(_ signer: DeclaredDocument.Signer) {
    typealias Key = MeasurementKeys.Signer
    var members: [Member] = []
    members.append(Key.issuer, signer.issuer)
    members.append(Key.identity, signer.subject)
    self = .object(members)
  }

  private init(_ claim: PackageClaim) {
    typealias Key = MeasurementKeys.PackageClaim
    var members: [Member] = []
    members.append(Key.outcome, claim.outcome.rawValue)
    members.append(Member(Key.agreeing.rawValue, .integer(claim.agreeing)))
    members.append(Key.lacking, claim.lacking.map { .text($0) })
    members.append(Member(Key.lackingCount.rawValue, .integer(claim.lackingCount)))
    members.append(Key.unlisted, claim.unlisted.map { .text($0) })
    if let count = claim.unlistedCount { members.append(Member(Key.unlistedCount.rawValue, .integer(count))) }
    members.append(Key.differing, claim.differing.map { JSONValue($0) })
    members.append(Member(Key.differingCount.rawValue, .integer(claim.differingCount)))
    let undecided = claim.undecided.sorted { $0.key < $1.key }.map { Member($0.key, .integer($0.value)) }
    if !undecided.isEmpty { members.append(Member(Key.undecided.rawValue, .object(undecided))) }
    self = .object(members)
  }

  private init(_ difference: PackageClaim.Difference) {
    typealias Key = MeasurementKeys.VersionDifference
    var members: [Member] = []
    members.append(Key.name, difference.name)
    members.append(Key.claimed, difference.claimed)
    members.append(Key.found, difference.found)
    self = .object(members)
  }
}

extension [JSONValue.Member] {
  /// Adds a list; an empty one adds nothing.
  fileprivate mutating func append(_ key: some FileKey, _ values: [JSONValue]) {
    if !values.isEmpty { append(JSONValue.Member(key.rawValue, .list(values))) }
  }
}
