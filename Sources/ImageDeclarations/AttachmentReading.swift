import ComparisonModel
import ImageSources
import OCIFormat

/// The documents that lie beside an image, read one by one.
struct AttachmentReading: Sendable {
  /// A document and what it says.
  struct Found: Sendable {
    var document: DeclaredDocument
    var bill: ReadBill?
    var revisions: [String] = []
    /// The digests that it names as those of the image that it is about.
    var subjects: [String] = []
    /// Whether it is a statement or a signature, which names the image that it is about exactly.
    var isStatement = false
  }

  var searches: [DeclarationSearch] = []
  var found: [Found] = []
  /// The digests of the image and of the indexes that name it.
  var subjects: [Digest] = []

  /// Looks through what lies beside an image.
  static func read(_ image: StoredImage) async -> AttachmentReading {
    guard let source = image.source as? any AttachmentHolding else {
      return unsearched(DeclarationReason.noAttachments)
    }
    do throws(ImageReadingError) {
      return try await WorkerThread.run {
        Result { () throws(ImageReadingError) in
          AttachmentReading(try source.attachments(of: image))
        }
      }
    } catch {
      return unsearched(DeclarationReason.unreadable(error))
    }
  }

  private static func unsearched(_ problem: LocalizedText) -> AttachmentReading {
    var reading = AttachmentReading()
    reading.searches = AttachmentPlace.allCases.map {
      DeclarationSearch(place: DeclarationPlace($0), problem: problem)
    }
    return reading
  }

  private init() {}

  private init(_ store: any AttachmentStore) {
    subjects = store.subjects
    var found: [Found] = []
    var finder = AttachmentFinder(store) { found.append(Self.read($0)) }
    searches = finder.find().map { search in
      DeclarationSearch(
        place: DeclarationPlace(search.place), found: Int64(search.found),
        problem: search.problem.map(DeclarationReason.unreadable)
          ?? (search.isAbsent ? DeclarationReason.noReferrers : nil))
    }
    self.found = found
  }

  private static func read(_ attached: AttachedDocument) -> Found {
    let descriptor = attached.descriptor
    let annotations = descriptor.annotations ?? [:]
    var document = DeclaredDocument(
      kind: .other, place: DeclarationPlace(attached.place), name: attached.name,
      mediaType: descriptor.mediaType?.rawValue, digest: descriptor.digest.description, size: descriptor.size)
    document.predicateType = annotations["in-toto.io/predicate-type"] ?? annotations["predicateType"]
    document.kind = kind(of: descriptor, attached.artifactType, document.predicateType)
    if let certificate = annotations["dev.sigstore.cosign/certificate"] {
      document.signers += [CertificateSigner.signer(pem: certificate)].compactMap(\.self)
    }
    switch attached.content {
    case .failure(let error):
      document.problem = error.why
      return Found(document: document)
    case .success(let bytes):
      return read(bytes, document)
    }
  }

  private static func read(_ bytes: [UInt8], _ known: DeclaredDocument) -> Found {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) }
    guard first == UInt8(ascii: "{") else {
      var document = known
      // Signatures in other forms, such as COSE, are there all the same.
      document.problem = known.kind == .signature ? nil : "it is no document in JSON"
      return Found(document: document)
    }
    let content = AttestationContent(bytes)
    var document = known
    document.kind = content.kind ?? known.kind
    document.predicateType = content.predicateType ?? known.predicateType
    document.format = content.bill?.format
    document.makers = content.bill?.makers ?? content.builders
    document.signers += content.signers
    document.problem = content.problem
    return Found(
      document: document, bill: content.bill, revisions: content.revisions, subjects: content.subjects,
      isStatement: content.predicateType != nil || content.kind == .signature)
  }

  /// What media types say that a document is.
  private static func kind(
    of descriptor: Descriptor, _ artifactType: String?, _ predicateType: String?
  ) -> DeclaredDocument.Kind {
    if predicateType != nil { return AttestationContent.kind(ofPredicate: predicateType) }
    let types = [descriptor.mediaType?.rawValue, artifactType].compactMap { $0?.lowercased() }
    func says(_ word: String) -> Bool { types.contains { $0.contains(word) } }
    if says("simplesigning") || says("notary.signature") || says("jose") || says("cose") { return .signature }
    if says("spdx") || says("cyclonedx") || says("sbom") || says("vnd.syft") { return .bill }
    if says("in-toto") || says("dsse") || says("sigstore.bundle") { return .attestation }
    return .other
  }
}

extension DeclarationPlace {
  /// The place beside an image.
  init(_ place: AttachmentPlace) {
    switch place {
    case .index: self = .index
    case .referrers: self = .referrers
    case .referrersTag: self = .referrersTag
    case .cosignTags: self = .cosignTags
    }
  }
}
