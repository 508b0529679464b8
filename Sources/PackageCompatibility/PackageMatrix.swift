public import ProjectReading
public import ComparisonModel

/// Packages with native code against images: those of a project, and those that are installed in the images.
///
/// What is installed in an image beats what a project would install there.
public struct PackageMatrix: Sendable {
  /// One package, and what becomes of it on each image.
  public struct Row: Hashable, Sendable {
    /// Its name, with its scope.
    public var name: String
    /// The version, or the range where no version is known.
    public var version: String?
    /// The package in the project; nil for one that is only installed in an image.
    public var native: ProjectCompatibility.NativePackage?
    /// What becomes of it in each image; nil where it is neither installed nor asked for.
    public var outcomes: [PackageOutcome?]

    /// The name and version.
    public var label: String { [name, version].compactMap(\.self).joined(separator: " ") }
  }

  /// The project; nil where none was given.
  public let project: Project?
  /// The images, in the order of the columns.
  public let targets: [PackageTarget]
  /// The packages: those of the project by name and version, then those that only images have.
  public let rows: [Row]

  /// Judges each package for each image.
  public init(_ compatibility: ProjectCompatibility?, in targets: [PackageTarget]) {
    project = compatibility?.project
    self.targets = targets
    let native = compatibility?.nativePackages ?? []
    let outcomes = targets.map { compatibility?.outcomes(in: $0) ?? [] }
    let own = native.enumerated().map { index, native in
      Row(
        name: native.package.name, version: native.package.version ?? native.package.range, native: native,
        outcomes: outcomes.map { $0[index] })
    }
    let asked = Set(native.map(\.package.name))
    rows = own + Self.onlyInstalled(in: targets, except: asked)
  }

  /// The packages that images have and the project does not ask for.
  private static func onlyInstalled(in targets: [PackageTarget], except asked: Set<String>) -> [Row] {
    struct Key: Hashable {
      var name: String
      var version: String?
    }
    var keys: Set<Key> = []
    for target in targets {
      for package in target.installed where !asked.contains(package.name) {
        keys.insert(Key(name: package.name, version: package.version))
      }
    }
    return keys.sorted { ($0.name, $0.version ?? "") < ($1.name, $1.version ?? "") }.map { key in
      Row(
        name: key.name, version: key.version,
        outcomes: targets.map { target in
          target.installed(key.name, exactly: key.version).map { PackageOutcome($0, asked: nil, in: target) }
        })
    }
  }

  /// What becomes of the packages in one image, as the fact `native_packages`.
  ///
  /// - Parameter position: The image's position among ``targets``.
  public func nativePackages(inTarget position: Int) -> NativePackages {
    NativePackages(
      rows.compactMap { row in
        row.outcomes[position].map { outcome in
          let sentences = outcome.requirements + outcome.evidence
          return NativePackages.Package(
            name: row.name, version: row.version, path: outcome.path, outcome: outcome.outcome,
            reason: LocalizedText(
              ko: sentences.map(\.ko).joined(separator: "; "), en: sentences.map(\.en).joined(separator: "; ")
            ),
            reference: outcome.reference)
        }
      })
  }
}

extension PackageTarget {
  /// The package of that name that is installed in the image: the one of that version, else any. Of several, the
  /// one that fares worst.
  func installed(_ name: String, version: String?) -> NativePackages.Package? {
    installed(name, exactly: version) ?? Self.worst(installed(named: name))
  }

  /// The package of that name and version that is installed in the image; of several, the one that fares worst.
  func installed(_ name: String, exactly version: String?) -> NativePackages.Package? {
    Self.worst(installed(named: name).filter { $0.version == version })
  }

  private static func worst(_ packages: [NativePackages.Package]) -> NativePackages.Package? {
    let order: [NativePackages.Outcome] = [.doesNotLoad, .noBuild, .mustCompile, .unknown, .prebuilt]
    return packages.min { left, right in
      (order.firstIndex(of: left.outcome) ?? 0) < (order.firstIndex(of: right.outcome) ?? 0)
    }
  }
}

extension PackageOutcome {
  /// What becomes of a package that is installed in an image.
  ///
  /// - Parameter asked: The version that a project asks for; nil where no project does.
  init(_ package: NativePackages.Package, asked: String?, in target: PackageTarget) {
    self.init(
      package: package.name, version: package.version, path: package.path, outcome: package.outcome,
      evidence: [package.reason])
    if let asked, let version = package.version, asked != version {
      evidence.append(PackageEvidence.otherVersion(version).text)
    }
    // The reason names a file of the folder, as a rule.
    if let path = package.path, !package.reason.en.contains(path) {
      evidence.append(PackageEvidence.installed(path: path).text)
    }
    if package.outcome == .mustCompile { requireBuildTools(of: target) }
  }

  /// Notes what compiling needs and the image does not have.
  mutating func requireBuildTools(of target: PackageTarget) {
    missingBuildTools = target.missingBuildTools
    installCommand = missingBuildTools?.isEmpty == false ? target.installCommand : nil
  }
}
