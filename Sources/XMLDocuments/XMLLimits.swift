/// What a validator takes before it refuses to go on. Each bound that is passed is a fault of the document, save
/// ``maximumCollectedFaults``.
public struct XMLLimits: Sendable, Equatable {
  /// The largest document, in bytes: 1 GiB.
  public var maximumDocumentBytes: UInt64 = 1 << 30
  /// How deep elements may be nested.
  public var maximumElementDepth: UInt64 = 256
  /// How many attributes an element may have, its declarations of namespaces among them. XHTML declares some 30
  /// for an element at most; each is compared with all others.
  public var maximumAttributes: UInt64 = 1_000
  /// How many namespaces the elements that are open may declare in all: prefixes are looked up along them.
  public var maximumNamespaces: UInt64 = 256
  /// How many bytes the entities that a document declares itself may expand to, in all: 8 MiB.
  public var maximumEntityBytes: UInt64 = 8 << 20
  /// How many references to identifiers that only come later are kept until the document's end.
  public var maximumForwardReferences: UInt64 = 1_000_000
  /// How many faults are counted. Nobody mends a document of more by looking at each.
  public var maximumFaults: UInt64 = 100_000
  /// How many faults are collected. Those beyond it are only counted, save the one that ends the reading.
  public var maximumCollectedFaults: UInt64 = 1_000

  /// The bounds as given above. A single tag may have 10,000,000 bytes (libxml2's bound).
  public init() {}
}
