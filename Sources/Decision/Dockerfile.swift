public import ComparisonModel

/// A Dockerfile for an option: base images pinned by digest, `npm ci` before the source is copied, build tools
/// only in the stage that compiles, and a user that is not root.
public struct Dockerfile: Sendable {
  private let matrix: FindingMatrix
  private let option: DecisionOption
  let language: Language

  /// Makes the Dockerfile of an option, with remarks in a language.
  public init(_ option: DecisionOption, of matrix: FindingMatrix, in language: Language) {
    self.option = option
    self.matrix = matrix
    self.language = language
  }

  /// The text (Dockerfile reference, "Format").
  public var text: String {
    let run = Image(option.run, in: matrix)
    let build = option.build.map { Image($0, in: matrix) } ?? builder(for: run)
    var lines = ["# syntax=docker/dockerfile:1"]
    lines += arguments([build, run])
    lines += from(
      build, role: installingRole, as: "dependencies")
    lines += ["WORKDIR /app"] + tools(build)
    lines += [
      "# "
        + listsRemark,
      "COPY package.json package-lock.json ./", "RUN npm ci --omit=dev", "",
    ]
    lines += from(run, role: shippingRole, as: nil)
    lines += [
      "ENV NODE_ENV=production", "WORKDIR /app",
      "COPY --from=dependencies /app/node_modules ./node_modules",
      "# "
        + ignoreRemark,
      "COPY . .", "USER \(run.user)",
      run.isDistroless ? "CMD [\"index.js\"]" : "CMD [\"node\", \"index.js\"]",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Images whose names are no references are given when the image is built.
  private func arguments(_ images: [Image]) -> [String] {
    var lines: [String] = []
    for image in images where image.reference == nil && !lines.contains("ARG \(image.argument)") {
      lines.append("ARG \(image.argument)")
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private func from(_ image: Image, role: String, as stage: String?) -> [String] {
    var lines = ["# \(image.name(language)): \(role)"]
    if image.reference != nil, !image.isPinned {
      lines.append(
        "# "
          + unpinnedRemark)
    }
    let reference = image.reference ?? "${\(image.argument)}"
    lines.append("FROM \(reference)" + (stage.map { " AS \($0)" } ?? ""))
    return lines
  }

  /// What installs the tools that native packages are compiled with, where the image has none.
  private func tools(_ image: Image) -> [String] {
    guard image.buildTools.isEmpty else { return [] }
    let remark =
      "# "
      + toolsRemark
    if image.packageTools.contains("apk") { return [remark, "RUN apk add --no-cache python3 make g++"] }
    if image.packageTools.contains("apt") || image.packageTools.contains("apt-get") {
      return [
        remark,
        "RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ \\",
        "  && rm -rf /var/lib/apt/lists/*",
      ]
    }
    let others = ["microdnf", "dnf", "yum"]
    guard let tool = others.first(where: image.packageTools.contains) else { return [] }
    return [remark, "RUN \(tool) install -y python3 make gcc-c++ && \(tool) clean all"]
  }

  /// The image that installs for one that cannot itself: the one with build tools and the same C library; the
  /// same image where it has a package tool and a shell.
  private func builder(for run: Image) -> Image {
    guard run.packageTools.isEmpty, run.hasNoShell else { return run }
    let fitting = matrix.comparison.candidates.indices
      .filter { matrix.evidence.selected[$0] != nil }
      .map { Image($0, in: matrix) }
      .filter { !$0.buildTools.isEmpty && $0.library == run.library }
    return fitting.min { $0.id < $1.id } ?? Image(nil, in: matrix)
  }
}

extension Dockerfile {
  /// A base image, by what is measured of it.
  private struct Image {
    let id: String
    let names: LocalizedText?
    let reference: String?
    let isPinned: Bool
    let packageTools: [String]
    let buildTools: [String]
    let hasNoShell: Bool
    let library: CLibrary.Family?
    let isDistroless: Bool
    let argument: String
    let user: String

    init(_ candidate: Int?, in matrix: FindingMatrix) {
      let position = candidate.flatMap { matrix.evidence.selected[$0] }
      let measurement = position.map { matrix.evidence.measurements[$0] }
      let own = candidate.map { matrix.comparison.candidates[$0] }
      id = own?.id.rawValue ?? "build"
      names = own?.name
      argument = id.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined() + "_IMAGE"
      let name = measurement?.image.name ?? ""
      let digest = measurement?.image.indexDigest ?? measurement?.image.manifestDigest
      isPinned = digest != nil || name.contains("@")
      reference =
        Self.isReference(name) ? name + (name.contains("@") ? "" : digest.map { "@\($0)" } ?? "") : nil
      packageTools = measurement?.facts[.packageManager]?.names ?? []
      buildTools = measurement?.facts[.buildTools]?.names ?? []
      hasNoShell = measurement?.facts[.shells]?.names?.isEmpty ?? packageTools.isEmpty
      if case .cLibrary(let library) = measurement?.facts[.cLibrary] {
        self.library = library.family
      } else {
        library = nil
      }
      isDistroless = name.hasPrefix("gcr.io/distroless/nodejs")
      let familiar = name.hasPrefix("docker.io/library/") ? String(name.dropFirst(18)) : name
      user = isDistroless ? "65532:65532" : familiar.hasPrefix("node:") ? "node" : "1000:1000"
    }

    func name(_ language: Language) -> String {
      names?[language] ?? Dockerfile.unnamedImage(in: language)
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
}
