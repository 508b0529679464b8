/// What a container engine itself says of an image that it holds.
package struct EngineReport: Hashable, Sendable {
  /// What the engine calls itself: `Docker Engine`.
  package var engine: String
  /// Its version: `28.0.4`.
  package var version: String
  /// The version of the interface that it was asked through: `1.48`.
  package var apiVersion: String
  /// How it stores images, which decides what its size means: `overlay2`, `containerd (overlayfs)`.
  package var store: String
  /// The field of the engine's answer that holds the size.
  package var field: String
  /// The size that it says, in bytes.
  package var bytes: Int64

  /// Makes a report.
  package init(
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
