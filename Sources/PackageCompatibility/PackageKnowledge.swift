import ComparisonModel
public import Diagnostics
import Messages
import ProjectReading
import YAMLReading

/// What is known of packages beyond what a lock file tells, each with its source and date.
public struct PackageKnowledge: Sendable {
  /// One statement about some versions of a package.
  public struct Entry: Hashable, Sendable {
    /// A build that is published.
    struct Build: Hashable, Sendable {
      /// `glibc`, `musl`, or `any` for a static program.
      var cLibrary: String
      var architectures: [String]
    }

    /// What happens where there is no build.
    enum Otherwise: String, Hashable, Sendable {
      /// The package's code is compiled when it is installed.
      case compile
      /// The package does not work.
      case none
    }

    var package: String
    var versions: String
    /// False where its script builds nothing, whatever it depends on.
    var hasNativeCode = true
    /// The systems it is for, as `process.platform` names them; empty for all.
    var systems: [String] = []
    var builds: [Build] = []
    var otherwise = Otherwise.none
    var source: String
    var date: String
    var note: LocalizedText?

    /// Where it is stated.
    var reference: NativePackages.Reference { .init(address: source, date: date) }

    func hasBuild(_ target: PackageTarget) -> Bool {
      builds.contains { build in
        build.architectures.contains(target.architecture)
          && (build.cLibrary == "any" || build.cLibrary == target.cLibrary)
      }
    }
  }

  /// The statements, those that go first first.
  private var entries: [Entry]

  private static let fields: Set<String> = [
    "package", "versions", "native_code", "systems", "builds", "otherwise", "source", "date", "note",
  ]

  private init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// What the program knows by itself.
  ///
  /// - Throws: `FaultyInput` where the file inside the program has a fault, which a test excludes.
  public static func builtIn() throws(FaultyInput) -> PackageKnowledge {
    try PackageKnowledge(bytes: PackageResources.native_packages_yaml, file: "native-packages.yaml")
  }

  /// Reads a file of statements.
  ///
  /// - Throws: `FaultyInput` with every fault and its place.
  public init(bytes: [UInt8], file: String) throws(FaultyInput) {
    var diagnostics = DiagnosticCollector(file: file)
    var entries: [Entry] = []
    if let root = YAMLComposer.compose(bytes, diagnostics: &diagnostics) {
      guard let items = root["packages"]?.sequence else {
        diagnostics.error(
          .missingPackages, at: root.location, "the file has no list `packages`", suggestion: nil)
        throw FaultyInput(diagnostics.diagnostics)
      }
      entries = items.compactMap { Self.entry($0, &diagnostics) }
    }
    guard !diagnostics.hasErrors else { throw FaultyInput(diagnostics.sorted(source: bytes)) }
    self.init(entries)
  }

  /// These statements before those.
  public func before(_ other: PackageKnowledge) -> PackageKnowledge {
    PackageKnowledge(entries + other.entries)
  }

  /// What is known of a package in the version that is installed, or in the lowest of its range.
  func entry(for package: ProjectPackage) -> Entry? {
    let version = (package.version ?? package.range).flatMap { PackageVersion($0) }
    return entries.first { entry in
      guard entry.package == package.name else { return false }
      if entry.versions.isEmpty { return true }
      return version?.satisfies(entry.versions) == true
    }
  }

  private static func entry(_ node: YAMLNode, _ diagnostics: inout DiagnosticCollector) -> Entry? {
    for unknown in node.mapping ?? [] where !fields.contains(unknown.key) {
      diagnostics.error(
        .unknownKey, at: unknown.keyLocation, "`\(unknown.key)` is no key of a package",
        suggestion: NearestName.suggestion(for: unknown.key, among: Array(fields).sorted()))
    }
    guard node["native_code"] == nil || node["native_code"]?.scalar == "none" else {
      diagnostics.error(
        .invalidValue, at: node["native_code"]?.location, "`native_code` is not none",
        suggestion: "leave it out for a package with native code")
      return nil
    }
    let systems = (node["systems"]?.sequence ?? []).compactMap(\.scalar)
    // Where there is nothing to build on Linux, there are no builds to tell of.
    let tellsOfBuilds = node["native_code"] == nil && systems.isEmpty
    var texts: [String: String] = [:]
    for key in ["package", "source", "date"] + (tellsOfBuilds ? ["otherwise"] : []) {
      guard let text = node[key]?.scalar, !text.isEmpty else {
        diagnostics.error(.missingKey, at: node.location, "a package has no `\(key)`", suggestion: nil)
        return nil
      }
      texts[key] = text
    }
    guard let otherwise = Entry.Otherwise(rawValue: texts["otherwise"] ?? "none") else {
      diagnostics.error(
        .invalidValue, at: node["otherwise"]?.location ?? node.location,
        "`otherwise` is neither compile nor none",
        suggestion: nil)
      return nil
    }
    let versions = node["versions"]?.scalar ?? ""
    guard PackageVersion("0.0.0")?.satisfies(versions) != nil else {
      diagnostics.error(
        .invalidValue, at: node["versions"]?.location ?? node.location,
        "`versions` is no list of comparisons",
        suggestion: "write for example \">=5.0.0 <6.0.0\"")
      return nil
    }
    return Entry(
      package: texts["package"] ?? "", versions: versions, hasNativeCode: node["native_code"] == nil,
      systems: systems, builds: builds(node["builds"], &diagnostics),
      otherwise: otherwise, source: texts["source"] ?? "", date: texts["date"] ?? "",
      note: note(node["note"], &diagnostics))
  }

  /// A text, or one in Korean and one in English.
  private static func note(_ node: YAMLNode?, _ diagnostics: inout DiagnosticCollector) -> LocalizedText? {
    guard let node else { return nil }
    if let text = node.scalar { return LocalizedText(same: text) }
    guard let ko = node["ko"]?.scalar, let en = node["en"]?.scalar else {
      diagnostics.error(
        .invalidValue, at: node.location, "`note` is no text",
        suggestion: "write a text, or {ko: …, en: …}")
      return nil
    }
    return LocalizedText(ko: ko, en: en)
  }

  private static func builds(_ node: YAMLNode?, _ diagnostics: inout DiagnosticCollector) -> [Entry.Build] {
    (node?.sequence ?? []).compactMap { build in
      guard let library = build["c_library"]?.scalar, ["glibc", "musl", "any"].contains(library),
        let architectures = build["architectures"]?.sequence
      else {
        diagnostics.error(
          .invalidValue, at: build.location,
          "a build needs `c_library` (glibc, musl, any) and `architectures`",
          suggestion: nil)
        return nil
      }
      return Entry.Build(cLibrary: library, architectures: architectures.compactMap(\.scalar))
    }
  }
}
