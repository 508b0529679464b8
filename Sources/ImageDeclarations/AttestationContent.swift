import BillOfMaterials
import ComparisonModel
import FoundationEssentials
import JSONDocuments
import Messages

/// What the bytes of an attached document say, whatever they are wrapped in: a statement of in-toto, a DSSE envelope, a
/// bundle of Sigstore, a signature of Notation, or a bill of materials as it is.
package struct AttestationContent {
  /// What it is; nil where the bytes do not say it.
  var kind: DeclaredDocument.Kind?
  /// What a statement says about, as an address.
  var predicateType: String?
  /// The digests of what it is about, as `sha256:…`.
  var subjects: [String] = []
  /// The bill of materials in it.
  var bill: ReadBill?
  /// Who or what built it, by its provenance.
  var builders: [String] = []
  /// The revisions of sources that its provenance names.
  var revisions: [String] = []
  /// Who signed it.
  var signers: [DeclaredDocument.Signer] = []
  /// Why it could not be read.
  package private(set) var problem: String?

  /// How often one thing may be wrapped in another: a bundle holds an envelope, and that a statement.
  private static let maximumWrappings = 4

  /// Reads a document.
  package init(_ bytes: [UInt8]) {
    guard !BillReader.isXML(bytes) else {
      problem = BillReader.xmlMessage.description
      return
    }
    guard !BillReader.isTagValue(bytes) else {
      kind = .bill
      let bill = ReadBill(bytes, file: "")
      (subjects, problem, self.bill) = (bill.subjects, bill.problem, bill)
      return
    }
    do throws(JSONFault) {
      try read(bytes, depth: 0)
    } catch {
      problem = "byte \(error.offset): \(error.message)"
    }
  }

  private mutating func read(_ bytes: [UInt8], depth: Int) throws(JSONFault) {
    guard depth < Self.maximumWrappings else { return }
    var reading = WrappingReading()
    try JSONWalk.through(bytes, limits: BillLimits.json) { walk throws(JSONFault) in
      try reading.read(&walk)
    }
    signers += reading.certificates.compactMap { CertificateSigner.signer(base64: $0) }
    if reading.isSignature { kind = kind ?? .signature }
    if let statement = reading.statement {
      predicateType = statement.predicateType ?? predicateType
      subjects += statement.subjects
      builders += statement.builders
      revisions += statement.revisions
      kind = Self.kind(ofPredicate: statement.predicateType)
    }
    subjects += reading.signedDigest.map { [$0] } ?? []
    if let payload = reading.payload, !reading.isSignature {
      guard let data = Data(base64Encoded: payload) else {
        problem = "its payload is no base64"
        return
      }
      return try read(Array(data), depth: depth + 1)
    }
    guard BillReader.format(of: bytes) != nil || kind == .bill || reading.looksLikeBill else { return }
    kind = .bill
    let bill = ReadBill(bytes, file: "")
    subjects += reading.statement == nil ? bill.subjects : []
    problem = problem ?? bill.problem
    self.bill = bill
  }

  /// What the type of a predicate says that it is.
  static func kind(ofPredicate type: String?) -> DeclaredDocument.Kind {
    guard let type = type?.lowercased() else { return .attestation }
    if type.contains("slsa.dev/provenance") { return .provenance }
    if type.contains("spdx") || type.contains("cyclonedx") { return .bill }
    return .attestation
  }
}

/// What a statement of in-toto says, apart from a bill of materials in it.
struct StatementContent {
  var predicateType: String?
  var subjects: [String] = []
  var builders: [String] = []
  var revisions: [String] = []
}
