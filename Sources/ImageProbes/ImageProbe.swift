public import JSONDocuments
public import ComparisonModel
public import ImageReading
public import ImageSources

/// A question that is put to an image: a type of its own, and a line in the program's list of probes.
public protocol ImageProbe<Observation>: Sendable {
  /// What the probe finds.
  associatedtype Observation: ImageObservation

  /// The facts that its observation gives; no other probe gives them.
  static var facts: [Fact] { get }

  /// The probes whose observations this one builds on.
  static var foundations: [any ImageProbe.Type] { get }

  /// What the manifest and the configuration alone say of its facts; a fact that they say nothing of is left out.
  ///
  /// No layer was read: these are declarations, which only the layers' bytes verify.
  func declarations(of image: StoredImage) -> Facts

  /// What the probe wants to see while the layers stream by; what is not named here cannot be asked for.
  var collectors: [any FileContentCollecting] { get }

  /// What the probe finds in an image that was read with the collectors of all probes in the list.
  func observation(in examination: ImageExamination) -> Observation
}

extension ImageProbe {
  /// None.
  public static var foundations: [any ImageProbe.Type] { [] }

  /// Nothing: only the layers tell.
  public func declarations(of image: StoredImage) -> Facts { Facts() }

  /// Nothing: the tree and the configuration are enough.
  public var collectors: [any FileContentCollecting] { [] }
}

/// What a probe found: its facts, what a reader of them must know, and the evidence.
public protocol ImageObservation: Sendable {
  /// Adds the facts.
  func add(to facts: inout Facts)

  /// What a fact of it stands on.
  func level(of fact: Fact) -> EvidenceLevel

  /// What a reader of the facts must know.
  var notes: [LocalizedText] { get }

  /// The evidence, as members of a measurement's `details`.
  /// - Parameter listingPackages: whether packages are listed by name.
  func details(listingPackages: Bool) -> [JSONValue.Member]
}

extension ImageObservation {
  /// Every byte of every layer was read and hashed before there was an observation.
  public func level(of fact: Fact) -> EvidenceLevel { .verified }

  /// Nothing that a reader must know.
  public var notes: [LocalizedText] { [] }

  /// No evidence beyond the facts.
  public func details(listingPackages: Bool) -> [JSONValue.Member] { [] }
}
