/// Comparing names as sources write them with names as they are in an image.
enum NameComparison {
  /// Whether the claimed names agree with those found: each is among them, and a claim of none is true only
  /// where none is.
  static func holds(claimed: [String], measured: [String], of fact: Fact) -> Bool {
    guard !claimed.isEmpty else { return measured.isEmpty }
    if fact == .nodeVersion {
      return claimed.contains { claim in measured.contains { isVersion($0, of: claim) } }
    }
    let found = Set(measured.map { normalised($0, of: fact) })
    return claimed.allSatisfy { found.contains(normalised($0, of: fact)) }
  }

  /// The name that stands for all names of the same thing.
  static func normalised(_ name: String, of fact: Fact) -> String {
    let lowered = name.lowercased()
    switch fact {
    case .packageManager: return packageFamilies[lowered] ?? lowered
    case .cLibrary: return cLibraries[lowered] ?? lowered
    case .baseOS: return operatingSystem(lowered)
    case .shells, .buildTools, .setuidFiles:
      // What a source calls `bash` is `/bin/bash` in the image.
      return lowered.hasPrefix("/") || !lowered.contains("/")
        ? String(lowered.split(separator: "/").last ?? "") : lowered
    default: return lowered
    }
  }

  /// Front ends and the database tools below them are one family.
  private static let packageFamilies = [
    "apt": "apt", "apt-get": "apt", "aptitude": "apt", "dpkg": "apt",
    "apk": "apk", "apk-tools": "apk",
    "dnf": "rpm", "dnf5": "rpm", "yum": "rpm", "microdnf": "rpm", "tdnf": "rpm", "zypper": "rpm",
    "rpm": "rpm",
  ]

  private static let cLibraries = [
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
