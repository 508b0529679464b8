extension FactValue {
  /// What the value names, with versions and code names as far as they are known; nil where the value holds no
  /// names.
  func things(by rule: NameRule) -> FoundThings? {
    switch self {
    case .names(let names): FoundThings(names.map(rule.found))
    case .text(let text): FoundThings(text.isEmpty ? [] : [rule.found(text)])
    case .operatingSystem(let system): FoundThings(system.map { [NamedThing($0)] } ?? [])
    case .cLibrary(let library): FoundThings(library.family == .none ? [] : [NamedThing(library)])
    case .version(let text): FoundThings([rule.found(text)])
    case .absent: FoundThings([])
    case .unknown, .bytes, .count, .counts, .amount, .yesNo, .date, .nativeObjects, .nativePackages,
      .supportEnd, .tagBuild:
      nil
    }
  }
}

extension NamedThing {
  /// A distribution. One that gives no version, as Debian's next release does, has that of its code name.
  init(_ system: OperatingSystem) {
    let codename = system.versionCodename?.lowercased()
    let release = codename.flatMap { name in
      DistributionRelease.named(name).first { $0.distribution == system.id.lowercased() }
    }
    self.init(
      name: system.id.lowercased(), version: (system.versionID ?? release?.version).flatMap { .init($0) },
      codename: codename)
  }

  /// A C library.
  init(_ library: CLibrary) {
    self.init(name: library.family.rawValue, version: library.version.flatMap { .init($0) })
  }
}
