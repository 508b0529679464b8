import Foundation
import Testing

@Suite struct InstallTests {
  /// Installs the program as `make install` does, into `usr` of a folder in which a manual page was made.
  private func install(in folder: URL) throws -> Program.Outcome {
    let pages = folder.appendingPathComponent(".build/manual/ko")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    for page in ["plimsoll.1", "../plimsoll.1"] {
      try Data(".TH PLIMSOLL 1\n".utf8).write(to: pages.appendingPathComponent(page))
    }
    let script = Program(executable: Repository.root.appendingPathComponent("Scripts/install-program"))
    return try script.run(
      [Program.plimsoll.executable.path, folder.appendingPathComponent("usr").path], in: folder)
  }

  /// The files below a folder, with the folders that they lie in.
  private func files(below folder: URL) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { !folder.appendingPathComponent($0).hasDirectoryPath }.sorted()
  }

  @Test func `installed are the templates, the guide and the schemas, and uninstalling leaves no file`()
    throws
  {
    try TemporaryFolder.with { folder in
      let outcome = try install(in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let share = folder.appendingPathComponent("usr/share/plimsoll")
      #expect(
        share.names == [
          "comparison.schema.json", "cost.schema.json", "guide", "measurement.schema.json", "templates",
        ])
      let templates = Repository.root.appendingPathComponent("Templates").names?.filter {
        $0.hasSuffix(".md")
      }
      #expect(share.appendingPathComponent("templates").names == templates)
      let report = try Program.plimsoll.run([
        "report", share.appendingPathComponent("guide/node-base-images.yaml").path,
        "--measurements", share.appendingPathComponent("guide/measurements.jsonl").path,
      ])
      #expect(report.status == 0 && report.output.contains("Node.js base images compared"))

      let completion = try String(
        contentsOf: folder.appendingPathComponent("usr/share/bash-completion/completions/plimsoll"),
        encoding: .utf8)
      #expect(!completion.hasPrefix("#!") && completion.contains("complete"))

      guard let make = Program.installed("make") else { return }
      let removed = try make.run([
        "-C", Repository.root.path, "uninstall", "PREFIX=\(folder.appendingPathComponent("usr").path)",
      ])
      #expect(removed.status == 0 && files(below: folder.appendingPathComponent("usr")) == [])
    }
  }
}
