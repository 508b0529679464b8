/// What a container engine itself says of an image that it holds.
public struct EngineReport: Hashable, Sendable {
  /// What the engine calls itself: `Docker Engine`.
  public var engine: String
  /// Its version: `28.0.4`.
  public var version: String
  /// The version of the interface that it was asked through: `1.48`.
  public var apiVersion: String
  /// How it stores images, which decides what its size means: `overlay2`, `containerd (overlayfs)`.
  public var store: String
  /// The field of the engine's answer that holds the size.
  public var field: String
  /// The size that it says, in bytes.
  public var bytes: Int64

  /// Makes a report.
  public init(
    engine: String, version: String, apiVersion: String, store: String, field: String, bytes: Int64
  ) {
    self.engine = engine
    self.version = version
    self.apiVersion = apiVersion
    self.store = store
    self.field = field
    self.bytes = bytes
  }
}
