import ComparisonModel
import Decision
import Foundation
import ReadBack
import Testing

/// Dockerfiles of options, also as a real parser reads them.
@Suite struct DockerfileTests {
  private static let digest = "sha256:" + String(repeating: "4c", count: 32)

  private static func measurement(
    _ candidate: String, image: String, digest: String? = digest, packages: [String], tools: [String],
    shells: [String]? = ["/bin/sh"], library: CLibrary.Family = .glibc, libraryVersion: String? = nil,
    node: String? = nil, index: String? = nil
  ) -> ComparisonModel.Measurement {
    var facts = Facts()
    facts[.packageManager] = .names(packages)
    facts[.buildTools] = .names(tools)
    facts[.shells] = shells.map { .names($0) }
    facts[.cLibrary] = .cLibrary(CLibrary(family: library, version: libraryVersion))
    facts[.nodeVersion] = node.map { .text($0) }
    return Measurement(
      image: MeasuredImage(
        name: image, manifestDigest: digest, indexDigest: index, platform: "linux/amd64"),
      tool: MeasuringTool(name: "test"),
      method: .imageRead, candidate: .init(rawValue: candidate), facts: facts)
  }

  private static let matrix = matrix(of: [
    measurement("full", image: "node:24", packages: ["apt", "dpkg"], tools: ["g++", "make", "python3"]),
    measurement("slim", image: "node:24-slim", packages: ["apt", "dpkg"], tools: []),
    measurement("alpine", image: "node:24-alpine", packages: ["apk"], tools: [], library: .musl),
    measurement(
      "distroless", image: "gcr.io/distroless/nodejs24-debian12", digest: nil, packages: [], tools: [],
      shells: []),
    measurement("local", image: "oci:/srv/images/app; rm -rf", packages: ["dnf"], tools: []),
  ])

  private static func matrix(of measurements: [ComparisonModel.Measurement]) -> FindingMatrix {
    let names = ["alpine", "distroless", "full", "local", "slim"]
    let comparison = Comparison(
      id: "sample", title: LocalizedText(same: "Sample"), purpose: LocalizedText(same: "Sample"),
      candidates: names.map { Candidate(id: .init(rawValue: $0), name: LocalizedText(same: $0)) })
    return FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
  }

  private static func text(
    _ option: DecisionOption, _ language: Language = .en, of matrix: FindingMatrix = matrix
  ) -> String {
    Dockerfile(option, of: matrix, in: language).text
  }

  private static let options = [
    DecisionOption(candidate: 0, run: 0), DecisionOption(candidate: 1, run: 1),
    DecisionOption(candidate: 2, run: 2), DecisionOption(candidate: 3, run: 3),
    DecisionOption(candidate: 4, build: 2, run: 4),
  ]

  @Test func `base images are pinned by digest`() {
    #expect(Self.text(Self.options[0]).contains("FROM node:24-alpine@\(Self.digest) AS dependencies"))
  }

  @Test func `an image without a known digest says so`() {
    let text = Self.text(Self.options[1])
    #expect(text.contains("# No digest of this image is known: pin it before use.\nFROM gcr.io/distroless"))
  }

  @Test func `build tools are installed where the image lacks them, and only where it compiles`() {
    #expect(Self.text(Self.options[0]).contains("RUN apk add --no-cache python3 make g++"))
    #expect(!Self.text(Self.options[2]).contains("apt-get"))
    #expect(!Self.text(Self.options[4]).contains("apt-get"))
  }

  @Test func `an image that cannot install is built on one with the same C library`() {
    let text = Self.text(Self.options[1])
    #expect(text.contains("FROM node:24@\(Self.digest) AS dependencies"))
    #expect(text.contains("USER 65532:65532\n"))
    #expect(text.hasSuffix("index.js.\nCMD [\"index.js\"]\n"))
  }

  @Test func `the index digest that pins and the manifest digest that was measured are called what they are`()
  {
    let index = "sha256:" + String(repeating: "1d", count: 32)
    let matrix = Self.matrix(of: [
      Self.measurement("alpine", image: "node:24-alpine", packages: ["apk"], tools: [], index: index)
    ])
    let text = Self.text(Self.options[0], of: matrix)
    #expect(
      text.contains(
        "# Pinned by the index digest. The manifest that was measured (linux/amd64): \(Self.digest)\n"
          + "FROM node:24-alpine@\(index) AS dependencies"))
    #expect(
      Self.text(Self.options[0]).contains(
        "# Pinned by the manifest digest, which is of one platform alone: linux/amd64"))
  }

  private static func builders(_ builders: ComparisonModel.Measurement...) -> String {
    text(
      options[1],
      of: matrix(
        of: builders + [
          measurement(
            "distroless", image: "gcr.io/distroless/nodejs24-debian12", digest: nil, packages: [], tools: [],
            shells: [], libraryVersion: "2.36", node: "24.14.0")
        ]))
  }

  private static func builder(_ image: String, _ node: String, library: String) -> ComparisonModel.Measurement
  {
    measurement(
      "full", image: image, packages: ["apt"], tools: ["g++", "make"], libraryVersion: library, node: node)
  }

  @Test func `what builds has the Node.js of what runs, where any measured image has`() {
    let text = Self.builders(
      Self.builder("node:26", "26.8.2", library: "2.36"),
      Self.builder("node:24.14", "24.14.0", library: "2.36"),
      Self.builder("node:24.20", "24.20.0", library: "2.36"))
    #expect(text.contains("FROM node:24.14@"))
    #expect(!text.contains("Node.js is"))
  }

  @Test func `another Node.js or a newer C library in what builds is told`() {
    let other = Self.builders(Self.builder("node:24.20", "24.20.0", library: "2.36"))
    #expect(other.contains("# As measured, Node.js is 24.20.0 in this stage and 24.14.0 in what ships."))
    let major = Self.builders(Self.builder("node:26", "26.8.2", library: "2.41"))
    #expect(
      major.contains(
        "# Caution: Node.js is 26.8.2 in this stage and 24.14.0 in what ships, another major version"))
    #expect(
      major.contains("# Caution: the C library is glibc 2.41 in this stage and glibc 2.36 in what ships"))
  }

  @Test func `an image that has node-gyp alone gets the compilers that it runs`() {
    let matrix = Self.matrix(of: [
      Self.measurement("slim", image: "node:24-slim", packages: ["apt", "dpkg"], tools: ["node-gyp"])
    ])
    #expect(Self.text(DecisionOption(candidate: 4, run: 4), of: matrix).contains("apt-get install -y"))
  }

  @Test func `a project without dependencies has a folder to copy`() {
    #expect(Self.text(Self.options[0]).contains("RUN npm ci --omit=dev && mkdir -p node_modules\n"))
  }

  @Test func `placeholders have a default and are marked`() {
    let text = Self.text(Self.options[3])
    #expect(text.contains("# Placeholder: the measured image of local"))
    #expect(text.contains("ARG LOCAL_IMAGE=registry.invalid/local:placeholder\n"))
    #expect(text.contains("FROM ${LOCAL_IMAGE} AS dependencies"))
    #expect(text.contains("# Placeholder: put the file that starts your service"))
  }

  @Test func `a name that is no reference is an argument and never an instruction`() {
    let text = Self.text(Self.options[3])
    #expect(text.contains("ARG LOCAL_IMAGE"))
    #expect(!text.contains("rm -rf /srv") && !text.contains("oci:"))
  }

  @Test(arguments: options, Language.allCases)
  func `dependencies come before the source, and root runs nothing`(
    option: DecisionOption, language: Language
  )
    throws
  {
    let text = Self.text(option, language)
    let install = try #require(text.range(of: "RUN npm ci --omit=dev"))
    let source = try #require(text.range(of: "COPY . ."))
    let user = try #require(text.range(of: "\nUSER "))
    #expect(install.lowerBound < source.lowerBound && source.lowerBound < user.lowerBound)
  }

  @Test(
    .enabled(
      if: ForeignProgram.isInstalled("buildah"), "buildah is not installed"
    ),
    arguments: options, Language.allCases)
  func `buildah reads two stages with every instruction`(option: DecisionOption, language: Language) throws {
    let text = Self.text(option, language)
    let instructions = Self.instructions(of: text)
    let first = try #require(
      instructions.firstIndex {
        $0.hasPrefix("FROM ") && $0.hasSuffix("AS dependencies") == false
      })
    let start = try #require(instructions.firstIndex { $0.hasPrefix("FROM ") })
    // Without images at hand, buildah stops at the first FROM, and has said by then what it read.
    let script = """
      d=$(mktemp -d) && buildah build --pull-never --storage-driver vfs --root "$d/root" --runroot "$d/run" \
      -f /dev/stdin "$d" 2>&1; rm -rf "$d"
      """
    let shell = try #require(ForeignProgram("sh"))
    let said = String(
      decoding: try shell.output(arguments: ["-c", script], input: Data(text.utf8)), as: UTF8.self)
    #expect(said.contains("[1/2] STEP 1/\(first - start): FROM"), "\(said)")
  }

  /// The instructions of a Dockerfile, continued lines joined.
  private static func instructions(of text: String) -> [String] {
    text.replacing("\\\n", with: " ").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
