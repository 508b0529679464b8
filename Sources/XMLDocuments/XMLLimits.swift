/// What a validator takes before it refuses to go on. Each bound that is passed is a fault of the document.
public struct XMLLimits: Sendable, Equatable {
  /// The largest document, in bytes: 1 GiB.
  public var documentBytes: UInt64 = 1 << 30
  /// How deep elements may be nested.
  public var elementDepth: UInt64 = 256
  /// How many bytes the entities that a document declares itself may expand to, in all: 8 MiB.
  public var entityBytes: UInt64 = 8 << 20
  /// How many references to identifiers that only come later are kept until the document's end.
  public var forwardReferences: UInt64 = 1_000_000
  /// How many faults are collected. Those beyond it are only counted.
  public var collectedFaults: UInt64 = 1_000

  /// The bounds as given above. A single tag may have 10,000,000 bytes (libxml2's bound).
  public init() {}
}
