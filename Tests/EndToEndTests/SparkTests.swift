import Foundation
import ImageFixtures
import ReadBack
import Testing

/// The example of docs/Scaling.md on a cluster of Spark: two worker processes, which lose a task and an executor in the
/// middle of their lines.
@Suite struct SparkTests {
  /// Where `Scripts/install-dependencies --ci` puts PySpark.
  private static let python =
    (ProcessInfo.processInfo.environment["HOME"] ?? "/root") + "/.cache/plimsoll-test/pyspark/bin/python3"

  private static var isInstalled: Bool {
    RequiredTool.runsTests(
      isThere: FileManager.default.isExecutableFile(atPath: python) && Program.isInstalled("java"))
  }

  private static let names = 48

  /// A filter that stands for the program, and at one name ends its task, at another its executor: once each.
  ///
  /// Only processes above it are ended: the Python worker that runs the task, and the Java process of the executor.
  private static func filter(_ folder: String) -> String {
    """
    #!/bin/sh
    # Names come through standard input; what the program prints of the first half goes out before the end comes.
    list=$(cat)
    half=$(($(echo "$list" | wc -l) / 2))
    echo "$list" | head -n "$half" | '\(Program.plimsoll.executable.path)' "$@"
    end() { # end MARK LEVELS: once, ends the process so many levels above
      mkdir "\(folder)/$1" 2>/dev/null || return 0
      id=$$
      for _ in $(seq "$2"); do id=$(awk '/^PPid/ {print $2}' "/proc/$id/status"); done
      kill -9 "$id"
      sleep 5
    }
    for name in $list; do
      case $name in
        # Above this script stand the sh of the example and the worker; above the daemon that forks workers, the executor.
        *:app:3) end task 2 ;;
        *:app:17) end executor 4 ;;
      esac
    done
    echo "$list" | tail -n +"$((half + 1))" | '\(Program.plimsoll.executable.path)' "$@"
    """
  }

  private func run(_ folder: FixtureFolder, program: String, output: String) throws -> Program.Outcome {
    let example = Repository.root.appendingPathComponent("Examples/measure-on-spark.py").path
    return try Program(executable: URL(fileURLWithPath: Self.python)).run(
      [
        example, folder.path + "/names.txt", folder.path + "/" + output, "--partitions", "6", "--program",
        program,
        "--taken-at", "1764000000",
      ],
      environment: [
        "PYSPARK_SUBMIT_ARGS":
          "--master local-cluster[2,1,1024] --conf spark.executor.memory=512m --conf spark.ui.enabled=false "
          + "pyspark-shell",
        "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": Self.python,
        // Java machines that live for seconds: compiling well takes more than running does.
        "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
      ])
  }

  private func lines(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("part-") }.sorted()
      .flatMap { name in
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").map(
          String.init)
      }
  }

  @Test(.enabled(if: isInstalled, "Java or PySpark is not installed"), .timeLimit(.minutes(5)))
  func `tasks and executors that are killed in the middle leave the same set of lines`() async throws {
    let images = (0..<Self.names).map { number in
      FixtureImage([FixtureLayer([.file("a", "\(number)")])], name: "app:\(number)")
    }
    let folder = try FixtureFolder(FixtureImage.layout(images))
    let names = (0..<Self.names).map { "oci:\(folder.path):app:\($0)" }
    try folder.write(
      "names.txt", Array((names + ["oci:\(folder.path):app:none"]).joined(separator: "\n").utf8))
    let direct = try Program.plimsoll.run(
      ["measure", "--from-file", folder.path + "/names.txt"], environment: ["SOURCE_DATE_EPOCH": "1764000000"]
    )
    #expect(direct.status == 1)
    let expected = direct.output.split(separator: "\n").map(String.init)
    #expect(expected.count == Self.names)

    let filter = folder.path + "/filter"
    try ExecutableFile.write(Self.filter(folder.path).utf8, to: URL(fileURLWithPath: filter))
    let outcome = try await aside { [self] in try run(folder, program: filter, output: "out") }
    #expect(outcome.status == 0, "\(outcome.errors.suffix(3000))")
    for mark in ["task", "executor"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(mark)"), "no \(mark) was killed")
    }
    #expect(try lines(folder.path + "/out").sorted() == expected.sorted())
  }
}
