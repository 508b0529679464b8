import ProjectReading
import ComparisonModel
import NativeCompatibility

/// Judges one package for one image, by the strongest evidence there is: what is installed, what the lock file
/// lists, what is known, what the package needs in order to be installed.
struct PackageOutcomeRules {
  private let native: ProjectCompatibility.NativePackage
  private let target: PackageTarget

  init(_ native: ProjectCompatibility.NativePackage, _ target: PackageTarget) {
    self.native = native
    self.target = target
  }

  private var platform: String {
    "linux/\(target.architecture), \(target.cLibrary ?? "unknown C library")"
  }

  /// What becomes of the package, with all that tells of it.
  func apply() -> PackageOutcome {
    var evidence: [PackageEvidence] = []
    if let outcome = installed(&evidence) ?? listed(&evidence) ?? known(&evidence) {
      return package(with: outcome, evidence)
    }
    return package(with: bySigns(&evidence), evidence)
  }

  private func package(
    with outcome: NativePackages.Outcome, _ evidence: [PackageEvidence]
  ) -> PackageOutcome {
    var result = PackageOutcome(
      package: native.package.name, version: native.package.version ?? native.package.range, outcome: outcome,
      evidence: evidence.map(\.text))
    if evidence.contains(where: \.isOfKnowledge) { result.reference = native.known?.reference }
    if native.package.version == nil, let range = native.package.range {
      result.evidence.append(PackageEvidence.rangeOnly(range).text)
    }
    let mayCompile =
      outcome == .mustCompile || (outcome == .unknown && native.signs.contains { $0.tellsOfCompiling })
    if mayCompile {
      result.requireBuildTools(of: target)
    }
    return result
  }

  /// By the add-ons in the package's folder.
  private func installed(_ evidence: inout [PackageEvidence]) -> NativePackages.Outcome? {
    let addOns = native.package.addOns
    guard !addOns.isEmpty, let cLibrary = target.cLibrary else { return nil }
    let fitting = addOns.first { addOn in
      addOn.architecture == target.architecture && (addOn.cLibrary == nil || addOn.cLibrary == cLibrary)
    }
    if let fitting {
      evidence.append(.addOnFits(path: fitting.path, platform: platform))
      return .prebuilt
    }
    let built = Set(addOns.map { "\($0.architecture ?? "unknown")/\($0.cLibrary ?? "no C library")" })
    evidence.append(.addOnsDoNotFit(platforms: built.sorted(), platform: platform))
    return nil
  }

  /// By the packages for single platforms that the lock file lists.
  private func listed(_ evidence: inout [PackageEvidence]) -> NativePackages.Outcome? {
    // Builds of the package itself before those of what they use, which have versions of their own.
    let parts = native.platformPackages
    var builds = (parts.filter(isOfSameVersion) + parts.filter { !isOfSameVersion($0) })
      .compactMap { PlatformPackage($0) }
    if let own = PlatformPackage(native.package), own.namesMachine, builds.isEmpty,
      !native.signs.contains(where: \.tellsOfCompiling)
    {
      builds = [own]
    }
    let forLinux = builds.filter(\.isForLinux)
    guard !forLinux.isEmpty else { return nil }
    let fitting = forLinux.filter { $0.isFor(architecture: target.architecture) }
    if let cLibrary = target.cLibrary, let exact = fitting.first(where: { $0.cLibraries.contains(cLibrary) })
    {
      evidence.append(.buildListed(exact.label, platform: platform))
      return .prebuilt
    }
    let silent = fitting.filter(\.cLibraries.isEmpty)
    if let first = silent.first {
      return listed(first, namesOtherLibraries: fitting.contains { !$0.cLibraries.isEmpty }, &evidence)
    }
    evidence.append(.buildsListed(forLinux.map(\.label).sorted(), butNoneFor: platform))
    if forLinux.count == 1 {
      evidence.append(.lockMayBePartial)
      return known(&evidence) ?? .unknown
    }
    if let known = known(&evidence) { return known }
    if native.signs.contains(where: \.tellsOfCompiling) { return .mustCompile }
    guard native.signs.contains(.installScript) else { return .noBuild }
    evidence.append(.scriptMayMakeUpForIt)
    return .unknown
  }

  private func isOfSameVersion(_ part: ProjectPackage) -> Bool {
    part.version == native.package.version
  }

  /// By a package that does not say for which C library it is.
  private func listed(
    _ build: PlatformPackage, namesOtherLibraries: Bool, _ evidence: inout [PackageEvidence]
  ) -> NativePackages.Outcome? {
    if namesOtherLibraries && target.cLibrary == "glibc" {
      evidence.append(.buildBesideMusl(build.label))
      return .prebuilt
    }
    if let known = known(&evidence) { return known }
    evidence.append(.buildNamesNoCLibrary(build.label, architecture: target.architecture))
    return target.cLibrary == "glibc" ? .prebuilt : .unknown
  }

  /// What is known of builds; nil where only that there is no native code, or the systems, are known.
  private var knownBuilds: PackageKnowledge.Entry? {
    native.known.flatMap { $0.hasNativeCode && $0.systems.isEmpty ? $0 : nil }
  }

  private func known(_ evidence: inout [PackageEvidence]) -> NativePackages.Outcome? {
    knownBuilds.map { outcome(of: $0, &evidence) }
  }

  private func outcome(
    of known: PackageKnowledge.Entry, _ evidence: inout [PackageEvidence]
  ) -> NativePackages.Outcome {
    guard target.cLibrary != nil || known.builds.contains(where: { $0.cLibrary == "any" }) else {
      evidence.append(.cLibraryUnknown)
      return .unknown
    }
    let has = known.hasBuild(target)
    evidence.append(.published(has, platform: platform, note: known.note))
    if has { return .prebuilt }
    return known.otherwise == .compile ? .mustCompile : .noBuild
  }

  /// By what the package uses when it is installed.
  private func bySigns(_ evidence: inout [PackageEvidence]) -> NativePackages.Outcome {
    evidence += native.signs.map { .sign($0) }
    let loaders = native.signs.compactMap { if case .loader(let name) = $0 { name } else { nil } }
    if let fetching = loaders.first(where: NativeSign.fetchingLoaders.contains) {
      evidence.append(.fetchesOrCompiles(loader: fetching))
      return .unknown
    }
    let compiles = loaders.contains(where: NativeSign.compilingLoaders.contains)
    if compiles || native.signs.contains(.bindingFile) { return .mustCompile }
    if native.signs == [.installScript] {
      evidence.append(.scriptTellsNothing)
    }
    return .unknown
  }
}

extension NativeSign {
  /// True for a sign that there is code to compile; an install script may do anything.
  fileprivate var tellsOfCompiling: Bool {
    switch self {
    case .bindingFile, .loader: true
    case .installScript, .platformPackages, .platform, .addOns, .known: false
    }
  }
}
