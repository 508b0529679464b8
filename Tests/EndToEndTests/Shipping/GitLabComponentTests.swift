import Foundation
import Testing

/// The component of GitLab: its script, run as a runner runs it.
@Suite(.enabled(if: Program.isInstalled("python3"), "python3 is absent"))
struct GitLabComponentTests {
  /// The job of the component, as a reader of YAML finds it.
  private struct Job: Decodable {
    struct Variable: Decodable {
      var value: String
      var expand: Bool
    }

    var variables: [String: Variable]
    var script: [String]

    init() throws {
      let file = Repository.root.appendingPathComponent("ci/gitlab/check.yml").path
      let program =
        "import json, sys, yaml; print(json.dumps(list(yaml.safe_load_all(open(sys.argv[1])))[1]))"
      let python = try #require(Program.installed("python3"))
      let read = try python.run(["-c", program, file])
      let jobs = try JSONDecoder().decode([String: Job].self, from: Data(read.output.utf8))
      self = try #require(jobs["plimsoll-check"], "\(read.errors)")
    }

    /// Runs the script with these inputs, where GitLab would put them.
    func run(_ inputs: [String: String], in folder: URL) throws -> Program.Outcome {
      var environment = variables.mapValues { _ in "" }
        .merging(["PLIMSOLL_LANGUAGE": "en", "PLIMSOLL_OUTPUT": "out", "PLIMSOLL_FORMATS": "markdown csv"]) {
          $1
        }
        .merging(inputs) { $1 }
      environment["PATH"] = Program.plimsoll.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
      let shell = try #require(Program.installed("sh"))
      return try shell.run(["-c", script.joined(separator: "\n")], environment: environment, in: folder)
    }
  }

  @Test func `an input is a variable that nothing is put into, and no part of a command`() throws {
    let job = try Job()
    #expect(job.variables.count == 7)
    #expect(job.variables.values.allSatisfy { $0.value.hasPrefix("$[[ inputs.") && !$0.expand })
    #expect(!job.script.joined().contains("$[["))
  }

  @Test func `names of images are names, whatever they hold`() throws {
    try TemporaryFolder.with { folder in
      let names = "$(touch pwned)\n; touch pwned\n`touch pwned`\n--output=elsewhere\n"
      let outcome = try Job().run(["PLIMSOLL_IMAGES": names, "PLIMSOLL_COMPARISON": "guide"], in: folder)
      #expect(outcome.status != 0)
      #expect(folder.names == ["plimsoll-measurements"])
      #expect(outcome.errors.contains("$(touch pwned)"), "\(outcome.errors)")
    }
  }

  @Test func `the report is written, and what does not hold fails the job with a JUnit report`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try Job().run(
        ["PLIMSOLL_COMPARISON": "guide", "PLIMSOLL_FAIL_ON": "contradicted"], in: folder)
      #expect(outcome.status == 1, "\(outcome.errors)")
      let reports = folder.appendingPathComponent("out").names ?? []
      #expect(reports.contains("node-base-images.en.md") && reports.contains("node-base-images.en.csv"))
      let junit = try String(contentsOf: folder.appendingPathComponent("plimsoll.xml"), encoding: .utf8)
      #expect(junit.contains("<testsuite ") && junit.contains("<failure"))
    }
  }
}
