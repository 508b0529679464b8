/// The Node.js packages with native code that are installed in an image, or that a project would install there,
/// and what becomes of each.
public struct NativePackages: Hashable, Sendable {
  /// What becomes of a package.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// A build for the image is there, or is published.
    case prebuilt
    /// Its code must be compiled in the image, or in a build stage with the same C library.
    case mustCompile = "must_compile"
    /// There is neither a build for the image nor a way to make one.
    case noBuild = "no_build"
    /// It is installed, and the image's loader refuses what is installed.
    case doesNotLoad = "does_not_load"
    /// Nothing that is known decides it.
    case unknown
  }

  /// A statement about a package, by its makers or others.
  public struct Reference: Hashable, Sendable {
    /// Its address.
    public var address: String
    /// Its date, as YYYY-MM-DD.
    public var date: String

    /// Makes a reference.
    public init(address: String, date: String) {
      self.address = address
      self.date = date
    }
  }

  /// A package.
  public struct Package: Hashable, Sendable {
    /// Its name, with its scope.
    public var name: String
    /// Its version, or the range where no version is known; nil where neither is.
    public var version: String?
    /// The folder that it is installed in; nil for a package that is not installed in the image.
    public var path: String?
    /// What becomes of it.
    public var outcome: Outcome
    /// Why.
    public var reason: LocalizedText
    /// Where it is stated which builds there are; nil where the package's own files decide.
    public var reference: Reference?

    /// Makes the record of a package.
    public init(
      name: String, version: String?, path: String?, outcome: Outcome, reason: LocalizedText,
      reference: Reference? = nil
    ) {
      self.name = name
      self.version = version
      self.path = path
      self.outcome = outcome
      self.reason = reason
      self.reference = reference
    }
  }

  /// The packages, by name, version and path.
  public var packages: [Package]

  /// Makes the description of an image's packages.
  public init(_ packages: [Package]) {
    self.packages = packages
  }

  /// How many packages do not work there as they are: they must be compiled, have no build, or do not load.
  public var failing: Int { packages.count { $0.outcome != .prebuilt && $0.outcome != .unknown } }

  /// Of how many packages nothing is known.
  public var undecided: Int { packages.count { $0.outcome == .unknown } }
}

extension NativePackages.Outcome {
  /// The outcome in words.
  public var name: LocalizedText {
    switch self {
    case .prebuilt: LocalizedText(ko: "빌드 있음", en: "prebuilt")
    case .mustCompile: LocalizedText(ko: "컴파일해야 함", en: "must be compiled there")
    case .noBuild: LocalizedText(ko: "맞는 빌드 없음", en: "no build for it")
    case .doesNotLoad: LocalizedText(ko: "설치된 빌드를 로드할 수 없음", en: "installed, and does not load")
    case .unknown: FactValue.unknownText
    }
  }
}
