public import ComparisonModel

/// A Dockerfile for an option: base images pinned by digest, `npm ci` before the source is copied, build tools
/// only in the stage that compiles, and a user that is not root.
///
/// It builds as printed, but for what it marks as a placeholder: images whose names are no references, and the file
/// that starts the service.
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
    let run = DockerfileImage(option.run, in: matrix)
    let build = option.build.map { DockerfileImage($0, in: matrix) } ?? builder(for: run)
    var lines = arguments([build, run])
    lines += from(build, role: installingRole, as: "dependencies", remarks: differences(build, run))
    lines += ["WORKDIR /app"] + tools(build)
    lines += [
      "# \(listsRemark)", "COPY package.json package-lock.json ./",
      "RUN npm ci --omit=dev && mkdir -p node_modules", "",
    ]
    lines += from(run, role: shippingRole, as: nil, remarks: [])
    lines += [
      "ENV NODE_ENV=production", "WORKDIR /app",
      "COPY --from=dependencies /app/node_modules ./node_modules", "# \(ignoreRemark)", "COPY . .",
      "USER \(run.user)", "# \(startRemark)",
      run.isDistroless ? "CMD [\"index.js\"]" : "CMD [\"node\", \"index.js\"]",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Images whose names are no references are placeholders, which may be given when the image is built.
  private func arguments(_ images: [DockerfileImage]) -> [String] {
    var lines: [String] = []
    for image in images where image.reference == nil && !lines.contains(image.argument) {
      lines += ["# \(placeholderRemark(name(of: image)))", image.argument]
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private func from(
    _ image: DockerfileImage, role: String, as stage: String?, remarks: [String]
  ) -> [String] {
    var lines = ["# \(name(of: image)): \(role)"] + pinning(image).map { "# \($0)" }
    lines += remarks.map { "# \($0)" }
    let reference = image.reference ?? "${\(image.argumentName)}"
    lines.append("FROM \(reference)" + (stage.map { " AS \($0)" } ?? ""))
    return lines
  }

  /// By what digest the image is pinned, in the words that the report has for it.
  private func pinning(_ image: DockerfileImage) -> [String] {
    guard image.reference != nil else { return [] }
    switch (image.indexDigest, image.manifestDigest) {
    case (.some, let manifest?): return [indexRemark(manifest: manifest, platform: image.platform)]
    case (.some, nil): return [bareIndexRemark]
    case (nil, .some): return [manifestRemark(platform: image.platform)]
    case (nil, nil): return image.isPinned ? [] : [unpinnedRemark]
    }
  }

  private func name(of image: DockerfileImage) -> String {
    image.names?[language] ?? Self.unnamedImage(in: language)
  }

  /// How what compiles differs from what runs, as measured: an older Node.js or C library may not load it.
  private func differences(_ build: DockerfileImage, _ run: DockerfileImage) -> [String] {
    var remarks: [String] = []
    if let built = build.nodeVersion, let ran = run.nodeVersion, built != ran {
      let isSameMajor = built.split(separator: ".").first == ran.split(separator: ".").first
      remarks.append(nodeRemark(built: built, ran: ran, isSameMajor: isSameMajor))
    }
    if let built = build.library, let ran = run.library, built.family == ran.family, built.isNewer(than: ran)
    {
      remarks.append(libraryRemark(built: built.text(in: language), ran: ran.text(in: language)))
    }
    return remarks
  }

  /// What installs the tools that native packages are compiled with, where the image has none.
  private func tools(_ image: DockerfileImage) -> [String] {
    guard image.buildTools.isEmpty else { return [] }
    let remark = "# \(toolsRemark)"
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

  /// The image that installs for one that cannot itself: of all measured images with build tools and the same C
  /// library, the one that is nearest to it; the same image where it has a package tool or a shell.
  private func builder(for run: DockerfileImage) -> DockerfileImage {
    guard run.packageTools.isEmpty, run.hasNoShell else { return run }
    let evidence = matrix.evidence
    let fitting = evidence.byCandidate.indices
      .flatMap { candidate in evidence.byCandidate[candidate].map { (candidate, $0) } }
      .map { DockerfileImage($0.0, measurement: $0.1, in: matrix) }
      .filter { !$0.buildTools.isEmpty && $0.library != nil && $0.library?.family == run.library?.family }
    return fitting.min { $0.distance(to: run) < $1.distance(to: run) } ?? DockerfileImage(nil, in: matrix)
  }
}
