/// Which names of a fact are those of one thing: sources write them otherwise than images have them.
public enum NameRule: Hashable, Sendable {
  /// Names are compared without regard to case.
  case plain
  /// Front ends and the database tools below them are one family: `apt` and `dpkg`.
  case packageTools
  /// Implementations of the C library, by the names that people give them.
  case cLibraries
  /// `Debian GNU/Linux` and `Alpine Linux` are `debian` and `alpine` in os-release(5).
  case operatingSystems
  /// What a source calls `bash` is `/bin/bash` in the image.
  case programs
  /// 24.20.0 is a release of 24 and of 24.20.
  case versions
}

extension NameRule {
  /// Whether the claimed names agree with those found: each is among them, and a claim of none is true only
  /// where none is.
  func holds(claimed: [String], measured: [String]) -> Bool {
    guard !claimed.isEmpty else { return measured.isEmpty }
    if self == .versions {
      return claimed.contains { claim in measured.contains { Self.isVersion($0, of: claim) } }
    }
    let found = Set(measured.map(normalised))
    return claimed.allSatisfy { found.contains(normalised($0)) }
  }

  /// The name that stands for all names of the same thing.
  func normalised(_ name: String) -> String {
    let lowered = name.lowercased()
    switch self {
    case .plain, .versions: return lowered
    case .packageTools: return Self.packageFamilies[lowered] ?? lowered
    case .cLibraries: return Self.cLibraryNames[lowered] ?? lowered
    case .operatingSystems: return Self.operatingSystem(lowered)
    case .programs:
      return lowered.hasPrefix("/") || !lowered.contains("/")
        ? String(lowered.split(separator: "/").last ?? "") : lowered
    }
  }

  private static let packageFamilies = [
    "apt": "apt", "apt-get": "apt", "aptitude": "apt", "dpkg": "apt",
    "apk": "apk", "apk-tools": "apk",
    "dnf": "rpm", "dnf5": "rpm", "yum": "rpm", "microdnf": "rpm", "tdnf": "rpm", "zypper": "rpm",
    "rpm": "rpm",
  ]

  private static let cLibraryNames = [
    "glibc": "glibc", "gnu libc": "glibc", "gnu c library": "glibc", "libc6": "glibc",
    "musl": "musl", "musl libc": "musl", "musl-libc": "musl",
    "uclibc": "uclibc", "uclibc-ng": "uclibc",
  ]

  /// `Debian GNU/Linux` and `Alpine Linux` are `debian` and `alpine` in os-release(5).
  private static func operatingSystem(_ name: String) -> String {
    var name = name
    for suffix in [" gnu/linux", " linux"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return name
  }

  /// Whether a version is the claimed one or a release of it: 24.20.0 is a release of 24 and of 24.20.
  private static func isVersion(_ version: String, of claim: String) -> Bool {
    let version = version.drop { $0 == "v" }
    let claim = claim.drop { $0 == "v" }
    return version == claim || version.hasPrefix("\(claim).")
  }
}
