import Foundation
import ReadBack
import Testing

/// What is shipped: the parts of packages that can be tried without a release build.
@Suite struct PackagingTests {
  private func script(_ name: String) -> Program {
    Program(executable: Repository.root.appendingPathComponent("Scripts/\(name)"))
  }

  private static let hasTools = Program.isInstalled("patchelf") && Program.isInstalled("objdump")

  @Test(.enabled(if: hasTools, "patchelf or binutils is absent"))
  func `a bundled program loads nothing from elsewhere but the C library`() throws {
    try TemporaryFolder.with { folder in
      let program = folder.appendingPathComponent("bin/plimsoll")
      let libraries = folder.appendingPathComponent("lib/plimsoll")
      try FileManager.default.createDirectory(
        at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Program.plimsoll.executable, to: program)
      let outcome = try script("bundle-libraries").run([
        program.path, libraries.path, "$ORIGIN/../lib/plimsoll", "--all",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let loaded = try Program(executable: URL(fileURLWithPath: "/usr/bin/ldd")).run([program.path]).output
      let outside = loaded.split(separator: "\n").filter { line in
        line.contains(" => ") && !line.contains("=> \(libraries.path)/")
          && !line.contains("=> \(folder.path)/bin/../lib/plimsoll/")
      }.compactMap { $0.split(separator: " ").first.map { $0.trimmingCharacters(in: .whitespaces) } }
      #expect(Set(outside).subtracting(["libc.so.6", "libm.so.6"]) == [], "\(loaded)")
      let packages = try String(contentsOf: libraries.appendingPathComponent("packages"), encoding: .utf8)
      #expect(packages.contains("libxml2 2.") && packages.contains("libcurl4 "))
      let version = try Program(executable: program).run(["--version"], environment: ["PATH": ""])
      #expect(version.status == 0, "\(version.errors)")
    }
  }

  @Test(arguments: [
    ("glibc 2.31", 1, "glibc 2.31, and this build needs 2.36 or later"),
    ("glibc 2.36", 0, "started a b"), ("glibc 2.41", 0, "started a b"), ("glibc 3.0", 0, "started a b"),
    ("", 1, "is not glibc"),
  ])
  func `a system that is too old is told so`(library: String, status: Int32, said: String) throws {
    try TemporaryFolder.with { folder in
      let launcher = folder.appendingPathComponent("bin/plimsoll")
      for name in ["bin", "libexec", "fake"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      let text = try String(
        contentsOf: Repository.root.appendingPathComponent("Scripts/packaging/launcher.sh"), encoding: .utf8)
      try write(text.replacingOccurrences(of: "@GLIBC@", with: "2.36"), to: launcher)
      try write("#!/bin/sh\necho \"started $*\"\n", to: folder.appendingPathComponent("libexec/plimsoll"))
      let getconf = library.isEmpty ? "exit 1" : "echo '\(library)'"
      try write("#!/bin/sh\n\(getconf)\n", to: folder.appendingPathComponent("fake/getconf"))
      let outcome = try Program(executable: launcher).run(
        ["a", "b"], environment: ["PATH": folder.appendingPathComponent("fake").path + ":/usr/bin:/bin"])
      #expect(outcome.status == status)
      #expect((outcome.output + outcome.errors).contains(said), "\(outcome.errors)")
    }
  }

  @Test func `a system without the DTD uses the one that came with the program`() throws {
    try TemporaryFolder.with { folder in
      let program = folder.appendingPathComponent("bin/plimsoll")
      try FileManager.default.createDirectory(
        at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Program.plimsoll.executable, to: program)
      let page = Repository.reports.appendingPathComponent("node-base-images.en.xhtml").path
      let without = ["XML_CATALOG_FILES": folder.appendingPathComponent("none.xml").path]
      let absent = try Program(executable: program).run(["validate", page], environment: without)
      #expect(absent.status == 1 && absent.errors.contains("w3c-sgml-lib"), "\(absent.errors)")

      let pages = folder.appendingPathComponent(".build/manual/ko")
      try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
      for page in ["plimsoll.1", "../plimsoll.1"] {
        try Data(".TH PLIMSOLL 1\n".utf8).write(to: pages.appendingPathComponent(page))
      }
      let staged = try script("stage-program").run(
        [Program.plimsoll.executable.path, folder.path], in: folder)
      #expect(staged.status == 0, "\(staged.errors)")
      let found = try Program(executable: program).run(["validate", page], environment: without)
      #expect(found.status == 0, "\(found.errors)")
    }
  }

  @Test(arguments: [
    ("{}", nil), (#"{"setuid_files":["/bin/su"]}"#, "set-user-id"),
    (#"{"transfer_size":60000000}"#, "60000000 bytes"),
    (#"{"native_objects":{"total":3,"unloadable":[{"path":"/a"}]}}"#, "cannot load"),
    (#"{"default_user":"root"}"#, "as root"), (#"{"shells":["/bin/sh"]}"#, "no shell"),
  ])
  func `an image that breaks a promise is not made`(change: String, broken: String?) throws {
    try TemporaryFolder.with { folder in
      var facts: [String: Any] = [
        "transfer_size": 20_000_000, "setuid_files": [String](), "shells": [String](), "file_count": 90,
        "native_objects": ["total": 30, "unloadable": [String]()] as [String: Any],
        "default_user": "65532:65532",
      ]
      let changed = try JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any] ?? [:]
      facts.merge(changed) { _, new in new }
      let file = folder.appendingPathComponent("m.json")
      try JSONSerialization.data(withJSONObject: ["facts": facts]).write(to: file)
      let outcome = try script("packaging/hold-image").run([file.path])
      #expect(outcome.status == (broken == nil ? 0 : 1), "\(outcome.errors)")
      if let broken { #expect(outcome.errors.contains(broken)) }
    }
  }

  private func write(_ text: String, to file: URL) throws {
    try ExecutableFile.write(text.utf8, to: file)
  }
}
