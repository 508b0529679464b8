import ComparisonModel
import Diagnostics
import Messages
import SupportDates
import Testing

/// Whether tags are still built, by docker-library's own files as they stand.
@Suite struct TagListTests {
  private static let node = """
    # this file is generated via https://github.com/nodejs/docker-node/blob/ebca93391dd63c3702fdcddaaff390d2e55a6ef2/stackbrew.js

    Maintainers: The Node.js Docker Team <https://github.com/nodejs/docker-node> (@nodejs),
                 Another <a@example.com> (@another)
    GitRepo: https://github.com/nodejs/docker-node.git

    Tags: 26-alpine, 26.7.0-alpine, alpine
    Architectures: amd64, arm64v8
    # a comment within an entry
    GitCommit: 6f0689e044949377103a6c7fe56ede924838f9b0

    Tags: 24-slim,
     24.19.0-slim
    SharedTags: lts-slim
    Architectures: amd64, arm32v7

    Tags: latest
    """

  private func read(_ text: String, _ file: String = "library/node") throws(FaultyInput) -> SupportData {
    try SupportDataReader.read(Array(text.utf8), file: file)
  }

  private func told(_ name: String, _ platform: String? = nil, by text: String = node) throws -> FactValue? {
    let calendar = try SupportCalendar.builtIn().updated(with: try read(text))
    var telling = SupportTelling(by: calendar, on: nil)
    var measurement = Measurement(
      image: MeasuredImage(name: name, platform: platform), tool: MeasuringTool(name: "t"),
      method: .imageRead, facts: Facts())
    telling.tell(&measurement)
    #expect(measurement.facts[.tagBuilt] == nil || measurement.evidence[.tagBuilt] == .published)
    return measurement.facts[.tagBuilt]
  }

  private func outcome(_ name: String, _ platform: String? = nil) throws -> TagBuild.Outcome? {
    guard case .tagBuild(let build)? = try told(name, platform) else { return nil }
    return build.outcome
  }

  @Test(arguments: [
    "node:26-alpine", "docker.io/library/node:24.19.0-slim", "docker://node:lts-slim", "node",
    "library/node:latest",
    "node:24-slim@sha256:0123",
  ])
  func `a tag that is listed is built, however its image is named`(name: String) throws {
    #expect(try outcome(name) == .listed)
  }

  @Test func `a tag of the repository that is not listed is no longer built`() throws {
    #expect(try outcome("node:24-buster") == .notListed)
    let text = try #require(try told("node:24-buster")).text(in: .en)
    #expect(
      text
        == "no (24-buster is not in docker-library/official-images, library/node (nodejs/docker-node@ebca93391dd6))"
    )
  }

  @Test func `a tag is not built for a platform that its entry leaves out`() throws {
    #expect(try outcome("node:26-alpine", "linux/arm64") == .listed)
    #expect(try outcome("node:26-alpine", "linux/arm64/v8") == .listed)
    #expect(try outcome("node:24-slim", "linux/arm/v7") == .listed)
    #expect(try outcome("node:26-alpine", "linux/s390x") == .notForPlatform("linux/s390x"))
    // What names no architecture is built for amd64.
    #expect(try outcome("node:latest", "linux/amd64") == .listed)
    #expect(try outcome("node:latest", "linux/arm64") == .notForPlatform("linux/arm64"))
  }

  @Test(arguments: ["python:3.14", "example.com/node:24", "node@sha256:0123", "oci:node:24"])
  func `of other repositories, and of digests without a tag, nothing is told`(name: String) throws {
    #expect(try told(name) == nil)
  }

  @Test func `a repository whose file lists no tag is built no more`() throws {
    let told = try told("node:24", by: "Maintainers: A\nGitRepo: x\n\n# given up\n")
    guard case .tagBuild(let build)? = told else {
      Issue.record("nothing is told")
      return
    }
    #expect(build.outcome == .notListed)
  }

  @Test func `without a list it is unknown, and why is said`() throws {
    let measurement = Measurement(
      image: MeasuredImage(name: "node:24"), tool: MeasuringTool(name: "t"), method: .imageRead,
      facts: Facts())
    let value = measurement.value(of: .known(.tagBuilt))
    #expect(value.text(in: .en) == "unknown (no list of built tags was given)")
  }

  @Test func `what a measurement says of its tag itself stays`() throws {
    let calendar = try SupportCalendar.builtIn().updated(with: try read(Self.node))
    var telling = SupportTelling(by: calendar, on: nil)
    var facts = Facts()
    facts[.tagBuilt] = .yesNo(false)
    var measurement = Measurement(
      image: MeasuredImage(name: "node:latest"), tool: MeasuringTool(name: "t"), method: .imageRead,
      facts: facts)
    telling.tell(&measurement)
    #expect(measurement.facts[.tagBuilt] == .yesNo(false))
  }

  @Test(arguments: [
    ("Maintainers: A\n\nTags: a b, c\n", "3:7", "is no tag"),
    ("Maintainers: A\n\nTags: a,\n  -b\n", "4:3", "is no tag"),
    ("Maintainers: A\n\nTags: a\nno field\n", "4:1", "no field"),
    ("Maintainers: A\n\nTags:\n", "3:1", "names no tag"),
    ("Maintainers: A\n\nGitRepo: x\n", "3:1", "neither 'Tags'"),
    ("Maintainers: A\nTags: a\n", "2:7", "no tags"),
  ])
  func `a fault is told with its line and column`(text: String, place: String, message: String) throws {
    let error = #expect(throws: FaultyInput.self) { try read(text) }
    let fault = try #require(error?.diagnostics.first)
    #expect(fault.location.map { "\($0.line):\($0.column)" } == place)
    #expect(fault.message.contains(message))
  }

  @Test func `more tags than any repository has are refused`() throws {
    let tags = (0...20_000).map { "t\($0)" }.joined(separator: ", ")
    let error = #expect(throws: FaultyInput.self) { try read("Maintainers: A\n\nTags: \(tags)\n") }
    #expect(error?.diagnostics.first?.code == .limitExceeded)
  }
}
