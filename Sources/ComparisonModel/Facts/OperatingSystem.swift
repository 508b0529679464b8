/// What os-release(5) says of a root file system.
public struct OperatingSystem: Hashable, Sendable {
  /// `ID`, for example `debian`.
  public var id: String
  /// `VERSION_ID`, for example `12`; nil where the distribution gives none.
  public var versionID: String?
  /// `PRETTY_NAME`, for example `Debian GNU/Linux 12 (bookworm)`.
  public var prettyName: String?

  /// `VERSION_CODENAME`, for example `bookworm`.
  public var versionCodename: String?

  /// `SUPPORT_END`, for example `2026-05-13`: until when the distribution says that it supports the release.
  public var supportEnd: String?

  /// Makes the description of a distribution.
  public init(
    id: String, versionID: String? = nil, prettyName: String? = nil, versionCodename: String? = nil,
    supportEnd: String? = nil
  ) {
    self.id = id
    self.versionID = versionID
    self.prettyName = prettyName
    self.versionCodename = versionCodename
    self.supportEnd = supportEnd
  }
}
