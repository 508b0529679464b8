/// A file by which an image says what its base operating system is, best first.
enum ReleaseFile: String, CaseIterable, Sendable {
  case etcOSRelease = "etc/os-release"
  case usrOSRelease = "usr/lib/os-release"
  case lsbRelease = "etc/lsb-release"
  case alpineRelease = "etc/alpine-release"
  case centOSRelease = "etc/centos-release"
  case redHatRelease = "etc/redhat-release"
  case systemRelease = "etc/system-release"
  case suseRelease = "etc/SuSE-release"
  case debianVersion = "etc/debian_version"

  /// The most bytes read of such a file; real ones have a few hundred.
  static let maximumBytes = 64 * 1024

  /// What the file says, or nil when it says nothing that can be read.
  func read(_ bytes: [UInt8]) -> OSRelease? {
    let release =
      switch self {
      case .etcOSRelease, .usrOSRelease: OSRelease(osRelease: bytes)
      case .lsbRelease: OSRelease(lsbRelease: bytes)
      case .alpineRelease: OSRelease(version: bytes, id: "alpine", name: "Alpine Linux")
      case .debianVersion: OSRelease(version: bytes, id: "debian", name: "Debian GNU/Linux")
      case .centOSRelease, .redHatRelease, .systemRelease, .suseRelease: OSRelease(sentence: bytes)
      }
    return release.isEmpty ? nil : release
  }
}

extension OSRelease {
  /// The names that begin the older release files, and the `ID` the same system has in os-release(5).
  private static let idsByName: KeyValuePairs = [
    "Red Hat": "rhel", "CentOS": "centos", "Fedora": "fedora", "Rocky Linux": "rocky",
    "AlmaLinux": "almalinux", "Oracle Linux": "ol", "Amazon Linux": "amzn", "Scientific Linux": "scientific",
    "openSUSE": "opensuse", "SUSE Linux Enterprise Server": "sles", "SUSE": "suse",
  ]

  /// Reads a file that holds a version alone: `3.20.3`, `12.5`, `bookworm/sid`.
  init(version bytes: [UInt8], id: String, name: String) {
    guard let line = Self.firstLine(bytes) else { return }
    self.id = id
    versionID = line.first?.isNumber == true ? line : nil
    prettyName = "\(name) \(line)"
  }

  /// Reads a file that holds a sentence: `CentOS Linux release 7.9.2009 (Core)`.
  init(sentence bytes: [UInt8]) {
    guard let line = Self.firstLine(bytes) else { return }
    prettyName = line
    id = Self.idsByName.first { line.hasPrefix($0.key) }?.value
    versionID = line.split(separator: " ").first { $0.first?.isNumber == true }.map(String.init)
  }

  private static func firstLine(_ bytes: [UInt8]) -> String? {
    TextLines(bytes).lazy.map(\.trimmed).first { !$0.isEmpty }.map { PrintableText.decode($0) }
  }
}
