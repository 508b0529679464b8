/// Which names of a fact are those of one thing: sources write them otherwise than images have them.
public enum NameRule: Hashable, Sendable {
  /// Names are compared without regard to case.
  case plain
  /// Front ends and the database tools below them are one family: `apt` and `dpkg`.
  case packageTools
  /// Implementations of the C library, by the names that people give them, with their versions.
  case cLibraries
  /// Distributions by any of their names, with versions and code names: `Debian 12` is `bookworm`.
  case operatingSystems
  /// What a source calls `bash` is `/bin/bash` in the image.
  case programs
  /// 24.20.0 is a release of 24 and of 24.20, and `Node.js 24` is no more than 24.
  case versions
}

extension NameRule {
  /// Whether one claimed name means anything of what was found.
  func match(_ claimed: String, in found: FoundThings) -> NamedThing.Match {
    let meant = things(claimed)
    var best = NamedThing.Match.isOther
    for thing in found.candidates(for: meant) {
      let matches = meant.map { $0.match(thing) }
      if matches.contains(.isOther) { continue }
      if !matches.contains(.isOpen) { return .isMeant }
      best = .isOpen
    }
    return best
  }

  /// What a claimed name means; all of it must hold.
  func things(_ name: String) -> [NamedThing] {
    switch self {
    case .plain: [NamedThing(name: name.lowercased())]
    case .programs: Self.programNames.things(Self.program(name.lowercased()))
    case .packageTools: Self.toolNames.things(name)
    case .cLibraries: Self.libraryNames.things(name)
    case .operatingSystems: Self.systemNames.things(name)
    case .versions: Self.versionNames.things(name)
    }
  }

  /// What a name that was found in an image is: it is taken as it stands, and no word of it is a remark.
  func found(_ name: String) -> NamedThing {
    let lowered = name.lowercased()
    return switch self {
    case .plain: NamedThing(name: lowered)
    case .programs: NamedThing(name: Self.program(lowered))
    case .packageTools: NamedThing(name: Self.packageFamilies[lowered] ?? lowered)
    case .cLibraries: NamedThing(name: Self.cLibraryNames[lowered] ?? lowered)
    case .operatingSystems: NamedThing(name: lowered)
    case .versions: NamedThing(name: Self.runtime, version: ReleaseVersion(lowered))
    }
  }

  private static let programNames = NameReading(needsName: true)
  private static let toolNames = NameReading(known: packageFamilies)
  private static let libraryNames = NameReading(known: cLibraryNames)
  private static let systemNames = NameReading(known: distributions, knowsReleases: true)
  private static let versionNames = NameReading(
    known: ["node": runtime, "node.js": runtime, "nodejs": runtime], isClosed: true)

  /// What versions without a name are of.
  private static let runtime = "node"

  private static func program(_ name: String) -> String {
    name.hasPrefix("/") ? String(name.split(separator: "/").last ?? "") : name
  }
}
