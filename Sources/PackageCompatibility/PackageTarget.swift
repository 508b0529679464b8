import ProjectReading
public import ComparisonModel

/// The image that packages would be installed in.
public struct PackageTarget: Hashable, Sendable {
  /// The candidate's name.
  public var name: String
  /// The architecture, as image configurations name it.
  public var architecture: String
  /// The C library (`glibc`, `musl`, …); nil when it is not known.
  public var cLibrary: String?
  /// Names of compilers and the like that are in the image; nil when it is not known.
  public var buildTools: Set<String>?
  /// The package tools that are in the image (`apt`, `apk`, …).
  public var packageTools: [String]
  /// The packages with native code that are installed in the image.
  public let installed: [NativePackages.Package]
  /// The places in `installed` of the packages of each name: images and projects have tens of thousands.
  private let places: [String: [Int]]

  /// Makes a target; what is not known of the image is nil, and is never guessed.
  public init(
    name: String, architecture: String, cLibrary: String?, buildTools: Set<String>?, packageTools: [String],
    installed: [NativePackages.Package] = []
  ) {
    self.name = name
    self.architecture = architecture
    self.cLibrary = cLibrary
    self.buildTools = buildTools
    self.packageTools = packageTools
    self.installed = installed
    places = Dictionary(grouping: installed.indices) { installed[$0].name }
  }

  /// The packages of that name that are installed in the image.
  func installed(named name: String) -> [NativePackages.Package] {
    (places[name] ?? []).map { installed[$0] }
  }

  /// What compiling needs and the image does not have (node-gyp, "Installation"); nil when it is not known.
  public var missingBuildTools: [String]? {
    guard let buildTools else { return nil }
    let needs: [(name: String, alternatives: Set<String>)] = [
      ("python3", ["python3", "python"]), ("make", ["make", "gmake"]),
      ("g++", ["g++", "c++", "clang++"]),
    ]
    return needs.filter { $0.alternatives.isDisjoint(with: buildTools) }.map(\.name)
  }

  /// The command that installs what compiling needs; nil without a package tool.
  public var installCommand: String? {
    let commands = [
      ("apk", "apk add --no-cache python3 make g++"),
      ("apt", "apt-get update && apt-get install -y --no-install-recommends python3 make g++"),
      ("apt-get", "apt-get update && apt-get install -y --no-install-recommends python3 make g++"),
      ("dnf", "dnf install -y python3 make gcc-c++"),
      ("microdnf", "microdnf install -y python3 make gcc-c++"),
      ("yum", "yum install -y python3 make gcc-c++"),
      ("zypper", "zypper install -y python3 make gcc-c++"),
    ]
    return commands.first { packageTools.contains($0.0) }?.1
  }
}
