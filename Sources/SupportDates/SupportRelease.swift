public import ComparisonModel

/// What one source says of one release of a product.
public struct SupportRelease: Hashable, Sendable {
  /// The release as the source counts them: `24` of Node.js, `3.24` of Alpine Linux.
  public var release: String
  /// The day of its release; nil where the source gives none.
  public var released: Timestamp?
  /// The last day on which it gets more than repairs; nil where the source gives none.
  public var activeUntil: Timestamp?
  /// The last day of regular support; nil where the source gives none, also where it only says that it has ended.
  public var supportedUntil: Timestamp?
  /// Support beyond the regular one.
  public var extensions: [SupportEnd.Extension]

  /// Makes a release.
  public init(
    release: String, released: Timestamp? = nil, activeUntil: Timestamp? = nil,
    supportedUntil: Timestamp? = nil, extensions: [SupportEnd.Extension] = []
  ) {
    self.release = release
    self.released = released
    self.activeUntil = activeUntil
    self.supportedUntil = supportedUntil
    self.extensions = extensions
  }
}
