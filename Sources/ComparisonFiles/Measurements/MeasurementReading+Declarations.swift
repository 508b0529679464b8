import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages
import TextLayout

extension MeasurementReading {
  /// The part of what is declared; nil, after a warning, where a newer program wrote it in another form.
  mutating func declarations(_ node: JSONNode) -> Declarations? {
    guard let fields = fields(of: node, as: MeasurementKeys.Declared.self),
      let version = fields[.version].flatMap({ count($0, "a version") })
    else { return nil }
    guard version == Declarations.version else {
      note(.warning) {
        Fault(
          severity: .warning, code: .unsupported, offset: node.offset,
          message:
            "the declared part is of version \(version), and \(Declarations.version) is read: it is left out",
          suggestion: "measure the image again with this program")
      }
      return nil
    }
    return Declarations(
      searches: list(fields[.searched]) { $0.search($1) }, labels: list(fields[.labels]) { $0.label($1) },
      documents: list(fields[.documents]) { $0.document($1) })
  }

  private mutating func search(_ node: JSONNode) -> DeclarationSearch? {
    guard let fields = fields(of: node, as: MeasurementKeys.DeclarationSearch.self) else { return nil }
    let place = fields[.place].flatMap { word($0, "a place", as: DeclarationPlace.self) }
    let found = fields[.found].flatMap { count($0, "a number of documents") }
    let problem = fields[.problem].flatMap { localizedText($0) }
    guard let place, let found else { return nil }
    return DeclarationSearch(place: place, found: found, problem: problem)
  }

  private mutating func label(_ node: JSONNode) -> DeclaredLabel? {
    guard let fields = fields(of: node, as: MeasurementKeys.DeclaredLabel.self) else { return nil }
    let key = fields[.key].flatMap { text($0, "a key") }
    let value = fields[.value].flatMap { text($0, "a text") }
    let outcome = fields[.outcome].flatMap { word($0, "an outcome", as: DeclaredOutcome.self) }
    let reason = fields[.reason].flatMap { localizedText($0) }
    guard let key, let value, let outcome, let reason else { return nil }
    return DeclaredLabel(key: key, value: value, outcome: outcome, reason: reason)
  }

  private mutating func document(_ node: JSONNode) -> DeclaredDocument? {
    guard let fields = fields(of: node, as: MeasurementKeys.DeclaredDocument.self) else { return nil }
    let kind = fields[.kind].flatMap { word($0, "a kind of document", as: DeclaredDocument.Kind.self) }
    let place = fields[.place].flatMap { word($0, "a place", as: DeclarationPlace.self) }
    let name = fields[.name].flatMap { text($0, "a name") }
    let size = fields[.size].flatMap { count($0, "a number of bytes") }
    guard let kind, let place, let name, let size else { return nil }
    var document = DeclaredDocument(kind: kind, place: place, name: name, size: size)
    document.mediaType = fields[.mediaType].flatMap { text($0, "a media type") }
    document.predicateType = fields[.predicateType].flatMap { text($0, "a type of predicate") }
    document.digest = fields[.digest].flatMap { text($0, "a digest") }
    document.format = fields[.format].flatMap { text($0, "a format") }
    document.makers = list(fields[.makers]) { $0.text($1, "a maker") }
    document.subject = fields[.about].flatMap { word($0, "an outcome", as: DeclaredOutcome.self) }
    document.packages = fields[.packages].flatMap { packageClaim($0) }
    document.signers = list(fields[.signers]) { $0.signer($1) }
    document.problem = fields[.problem].flatMap { text($0, "a text") }
    return document
  }

  private mutating func signer(_ node: JSONNode) -> DeclaredDocument.Signer? {
    guard let fields = fields(of: node, as: MeasurementKeys.Signer.self) else { return nil }
    return DeclaredDocument.Signer(
      issuer: fields[.issuer].flatMap { text($0, "an issuer") },
      subject: fields[.identity].flatMap { text($0, "an identity") })
  }

  private mutating func packageClaim(_ node: JSONNode) -> PackageClaim? {
    guard let fields = fields(of: node, as: MeasurementKeys.PackageClaim.self),
      let outcome = fields[.outcome].flatMap({ word($0, "an outcome", as: DeclaredOutcome.self) })
    else { return nil }
    var claim = PackageClaim(outcome: outcome)
    claim.agreeing = fields[.agreeing].flatMap { count($0, "a number of packages") } ?? 0
    claim.lacking = list(fields[.lacking]) { $0.text($1, "a package") }
    claim.lackingCount = fields[.lackingCount].flatMap { count($0, "a number of packages") } ?? 0
    claim.unlisted = list(fields[.unlisted]) { $0.text($1, "a package") }
    claim.unlistedCount = fields[.unlistedCount].flatMap { count($0, "a number of packages") }
    claim.differing = list(fields[.differing]) { $0.difference($1) }
    claim.differingCount = fields[.differingCount].flatMap { count($0, "a number of packages") } ?? 0
    claim.undecided = fields[.undecided].map { counts($0) } ?? [:]
    return claim
  }

  private mutating func counts(_ node: JSONNode) -> [String: Int64] {
    guard case .object(let members) = node.content else {
      wrongType(node, "an object of numbers by kind of package")
      return [:]
    }
    var counts: [String: Int64] = [:]
    for member in members {
      guard let number = count(member.value, "a number of packages") else { continue }
      counts[VisibleText.line(member.key)] = number
    }
    return counts
  }

  private mutating func difference(_ node: JSONNode) -> PackageClaim.Difference? {
    guard let fields = fields(of: node, as: MeasurementKeys.VersionDifference.self) else { return nil }
    let name = fields[.name].flatMap { text($0, "a package") }
    let claimed = fields[.claimed].flatMap { text($0, "a version") }
    let found = fields[.found].flatMap { text($0, "a version") }
    guard let name, let claimed, let found else { return nil }
    return PackageClaim.Difference(name: name, claimed: claimed, found: found)
  }
}
