/// What an operating system says of itself, in the words of os-release(5).
struct OSRelease: Hashable, Sendable {
  /// `ID`: the lower-case name, such as `debian`.
  var id: String?
  /// `VERSION_ID`: the version alone, such as `12`.
  var versionID: String?
  /// `PRETTY_NAME`: name and version for people.
  var prettyName: String?
  /// `VERSION_CODENAME`: the code name of the version, such as `bookworm`.
  var versionCodename: String?
  /// `SUPPORT_END`: the last day of support, as the distribution says it.
  var supportEnd: String?

  /// Whether nothing is known.
  var isEmpty: Bool { id == nil && versionID == nil && prettyName == nil }
}

extension OSRelease {
  /// Reads a file in the format of os-release(5). Lines that are not assignments are passed over, as a
  /// shell's reader of that format is told to do; of two assignments the later holds.
  init(osRelease bytes: [UInt8]) {
    let values = ShellAssignments(bytes).values
    id = values["ID"]
    versionID = values["VERSION_ID"]
    prettyName = values["PRETTY_NAME"]
    versionCodename = values["VERSION_CODENAME"]
    supportEnd = values["SUPPORT_END"]
    if prettyName == nil, let name = values["NAME"] {
      prettyName = values["VERSION"].map { "\(name) \($0)" } ?? name
    }
  }

  /// Reads `etc/lsb-release`, the older file of Ubuntu and its kin.
  init(lsbRelease bytes: [UInt8]) {
    let values = ShellAssignments(bytes).values
    id = values["DISTRIB_ID"]?.lowercased()
    versionID = values["DISTRIB_RELEASE"]
    prettyName = values["DISTRIB_DESCRIPTION"]
    versionCodename = values["DISTRIB_CODENAME"]
  }
}
