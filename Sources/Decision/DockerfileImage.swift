import ComparisonModel

/// A base image of a Dockerfile, by what is measured of it.
struct DockerfileImage {
  let id: String
  let names: LocalizedText?
  /// What stands after FROM; nil where the image's name is no reference.
  let reference: String?
  let indexDigest: String?
  let manifestDigest: String?
  let platform: String?
  let packageTools: [String]
  let buildTools: [String]
  let hasNoShell: Bool
  let library: CLibrary?
  let nodeVersion: String?
  let isDistroless: Bool
  let user: String
  private let isSelected: Bool

  /// The image that a candidate's cells show; one that nothing is known of without a candidate.
  init(_ candidate: Int?, in matrix: FindingMatrix) {
    self.init(candidate, measurement: candidate.flatMap { matrix.evidence.selected[$0] }, in: matrix)
  }

  init(_ candidate: Int?, measurement position: Int?, in matrix: FindingMatrix) {
    let measurement = position.map { matrix.evidence.measurements[$0] }
    let own = candidate.map { matrix.comparison.candidates[$0] }
    id = own?.id.rawValue ?? "build"
    names = own?.name
    isSelected = candidate.map { matrix.evidence.selected[$0] == position } ?? false
    let name = measurement?.image.name ?? ""
    indexDigest = measurement?.image.indexDigest
    manifestDigest = measurement?.image.manifestDigest
    platform = measurement?.image.platform
    reference = Self.reference(name, digest: indexDigest ?? manifestDigest)
    packageTools = measurement?.facts[.packageManager]?.names ?? []
    // node-gyp, which npm brings along, runs compilers and is none.
    buildTools = (measurement?.facts[.buildTools]?.names ?? []).filter { $0 != "node-gyp" }
    hasNoShell = measurement?.facts[.shells]?.names?.isEmpty ?? packageTools.isEmpty
    library = if case .cLibrary(let library) = measurement?.facts[.cLibrary] { library } else { nil }
    nodeVersion = if case .text(let version) = measurement?.facts[.nodeVersion] { version } else { nil }
    isDistroless = name.hasPrefix("gcr.io/distroless/nodejs")
    let familiar = name.hasPrefix("docker.io/library/") ? String(name.dropFirst(18)) : name
    user = isDistroless ? "65532:65532" : familiar.hasPrefix("node:") ? "node" : "1000:1000"
  }

  /// Whether its name itself has a digest.
  var isPinned: Bool { reference?.contains("@") == true }

  /// The argument that stands for an image whose name is no reference.
  var argumentName: String {
    id.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined() + "_IMAGE"
  }

  /// The argument with its default: a name below `.invalid`, which no registry can have (RFC 2606, 2).
  var argument: String { "ARG \(argumentName)=registry.invalid/\(id):placeholder" }

  /// How far an image is from the one that runs what it builds, the most important difference first: Node.js of
  /// another major version, a newer C library, another Node.js, no image of the cells; then by name.
  func distance(to run: DockerfileImage) -> Distance {
    let major = nodeVersion?.split(separator: ".").first
    let isNewer = library.flatMap { own in run.library.map { own.isNewer(than: $0) } } ?? false
    return Distance(
      steps: [
        major == nil || major != run.nodeVersion?.split(separator: ".").first, isNewer,
        nodeVersion != run.nodeVersion, !isSelected,
      ], name: "\(id) \(reference ?? "")")
  }

  /// Distances are compared step by step.
  struct Distance: Comparable {
    let steps: [Bool]
    let name: String

    static func < (left: Distance, right: Distance) -> Bool {
      for (first, second) in zip(left.steps, right.steps) where first != second { return second }
      return left.name < right.name
    }
  }

  private static func reference(_ name: String, digest: String?) -> String? {
    guard isReference(name) else { return nil }
    return name.contains("@") ? name : name + (digest.map { "@\($0)" } ?? "")
  }

  /// Whether a name can stand after FROM: lower-case path components, a tag, a digest (OCI distribution
  /// specification, "Pulling manifests").
  private static func isReference(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) || (0x30...0x39).contains(first) else {
      return false
    }
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || ".-_/:@".utf8.contains($0)
    }
    let isLocal = ["oci:", "oci-archive:", "docker-archive:", "dir:"].contains { name.hasPrefix($0) }
    return isPlain && !isLocal && !name.contains("//")
  }
}

extension CLibrary {
  /// Whether its version is known to be later than another's: what is compiled with it may need symbols that the
  /// other lacks.
  func isNewer(than other: CLibrary) -> Bool {
    guard let own = version, let version = other.version else { return false }
    func numbers(_ text: String) -> [Int] { text.split(separator: ".").compactMap { Int($0) } }
    return numbers(version).lexicographicallyPrecedes(numbers(own))
  }
}
