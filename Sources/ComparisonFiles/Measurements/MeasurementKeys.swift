/// The keys of every kind of object in a measurement file (`plimsoll-measurement-1`), in the order they are
/// written. The keys of `facts` are the raw values of `Fact`.
enum MeasurementKeys {
  enum Root: String, FileKey {
    case schema, image
    case takenAt = "taken_at"
    case tool, method, evidence
    case evidenceOf = "evidence_of"
    case candidate, facts, unknown, sources, notes, declared, details
    static let subject = "measurement"
    static let required: [Root] = [.schema, .image, .tool, .facts]
  }

  enum Image: String, FileKey {
    case name, source
    case manifestDigest = "manifest_digest"
    case configDigest = "config_digest"
    case indexDigest = "index_digest"
    case platform, created, layers
    static let subject = "image"
    static let required: [Image] = [.name]
  }

  enum MeasuredLayer: String, FileKey {
    case digest, size
    static let subject = "measured layer"
    static let required: [MeasuredLayer] = [.digest, .size]
  }

  enum Tool: String, FileKey {
    case name, version
    static let subject = "tool"
    static let required: [Tool] = [.name]
  }

  enum RoundedSize: String, FileKey {
    case bytes, within
    static let subject = "rounded size"
    static let required: [RoundedSize] = [.bytes, .within]
  }

  enum OwnAmount: String, FileKey {
    case amount, within
    static let subject = "own amount"
    static let required: [OwnAmount] = [.amount, .within]
  }

  enum OperatingSystem: String, FileKey {
    case id
    case versionID = "version_id"
    case prettyName = "pretty_name"
    case versionCodename = "version_codename"
    case supportEnd = "support_end"
    static let subject = "operating system"
    static let required: [OperatingSystem] = [.id]
  }

  enum CLibrary: String, FileKey {
    case family, version, evidence
    static let subject = "c library"
    static let required: [CLibrary] = [.family]
  }

  enum NativeObjects: String, FileKey {
    case total, unloadable
    case forOtherPlatforms = "for_other_platforms"
    static let subject = "native objects"
    static let required: [NativeObjects] = [.total]
  }

  enum Unloadable: String, FileKey {
    case path, reason, problems
    static let subject = "unloadable object"
    static let required: [Unloadable] = [.path, .reason]
  }

  enum LoadProblem: String, FileKey {
    case kind, names, unlisted, library
    case neededBy = "needed_by"
    static let subject = "load problem"
    static let required: [LoadProblem] = [.kind, .names]
  }

  enum NativePackage: String, FileKey {
    case name, version, path, outcome, reason, reference
    static let subject = "native package"
    static let required: [NativePackage] = [.name, .outcome, .reason]
  }

  enum PackageReference: String, FileKey {
    case address, date
    static let subject = "package reference"
    static let required: [PackageReference] = [.address, .date]
  }

  enum Source: String, FileKey {
    case id, title, url, date
    static let subject = "source"
    static let required: [Source] = [.id, .title]
  }

  enum Declared: String, FileKey {
    case version, searched, labels, documents
    static let subject = "declared part"
    static let required: [Declared] = [.version]
  }

  enum DeclarationSearch: String, FileKey {
    case place, found, problem
    static let subject = "searched place"
    static let required: [DeclarationSearch] = [.place, .found]
  }

  enum DeclaredLabel: String, FileKey {
    case key, value, outcome, reason
    static let subject = "declared label"
    static let required: [DeclaredLabel] = [.key, .value, .outcome, .reason]
  }

  enum DeclaredDocument: String, FileKey {
    case kind, place, name
    case mediaType = "media_type"
    case predicateType = "predicate_type"
    case digest, size, format, makers
    case about = "subject"
    case packages, signers, problem
    static let subject = "declared document"
    static let required: [DeclaredDocument] = [.kind, .place, .name, .size]
  }

  enum PackageClaim: String, FileKey {
    case outcome, agreeing, lacking
    case lackingCount = "lacking_count"
    case unlisted
    case unlistedCount = "unlisted_count"
    case differing
    case differingCount = "differing_count"
    case undecided
    static let subject = "claim of packages"
    static let required: [PackageClaim] = [.outcome]
  }

  enum VersionDifference: String, FileKey {
    case name, claimed, found
    static let subject = "difference of versions"
    static let required: [VersionDifference] = [.name, .claimed, .found]
  }

  enum Signer: String, FileKey {
    case issuer
    case identity = "subject"
    static let subject = "signer"
    static let required: [Signer] = []
  }

  /// Every kind of object beside `facts` and texts.
  static let all: [any FileKey.Type] = [
    Root.self, Image.self, MeasuredLayer.self, Tool.self, RoundedSize.self, OwnAmount.self,
    OperatingSystem.self, CLibrary.self,
    NativeObjects.self, Unloadable.self, LoadProblem.self, NativePackage.self, PackageReference.self,
    Source.self, Declared.self, DeclarationSearch.self, DeclaredLabel.self, DeclaredDocument.self,
    PackageClaim.self, VersionDifference.self, Signer.self,
  ]
}
