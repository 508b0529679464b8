import NativeFixtures
import PackageCompatibility
import ProjectReading

extension FuzzTarget {
  private static func lock(
    _ name: String, file: String, words: [String], texts: [String]
  ) -> FuzzTarget {
    FuzzTarget(name, words: words, texts: texts) { bytes in
      let folder = try ScratchFolder()
      let project = try ProjectReader.read(folder.write(bytes, to: file))
      _ = ProjectCompatibility(project, knowledge: try PackageKnowledge.builtIn())
    }
  }

  /// The files that tell what a project installs.
  static var lockFiles: [FuzzTarget] {
    let json = [
      "lockfileVersion", "packages", "dependencies", "node_modules/", "version", "npm:a@1", "link", "libc",
    ]
    let yaml = [
      "lockfileVersion", "packages:", "snapshots:", "importers:", "'@", "&a", "*a", "<<:", "---\n", "npm:",
    ]
    return [
      lock(
        "npm-lock", file: "package-lock.json", words: json,
        texts: [
          #"{"lockfileVersion":3,"packages":{"":{"name":"a"},"node_modules/@b/c":{"version":"1.0.0","os":["linux"],"hasInstallScript":true,"optionalDependencies":{"d":"^1"}}}}"#,
          #"{"lockfileVersion":1,"dependencies":{"a":{"version":"npm:b@1.0.0","requires":{"c":"1"},"dependencies":{"c":{"version":"1"}}}}}"#,
        ]),
      lock(
        "pnpm-lock", file: "pnpm-lock.yaml", words: yaml,
        texts: [
          "lockfileVersion: '9.0'\npackages:\n  '@a/b@1.0.0':\n    cpu: [x64]\n    libc: [musl]\nsnapshots:\n  '@a/b@1.0.0(c@2)':\n    dependencies: {c: 2.0.0}\n",
          "lockfileVersion: 5.4\npackages:\n  /@a/b/1.2.3_c@1:\n    requiresBuild: true\n",
        ]),
      lock(
        "yarn-classic-lock", file: "yarn.lock",
        words: ["version ", "resolved ", "dependencies:", "\"", "@npm:", "\\"],
        texts: [
          "# yarn lockfile v1\n\n\"@a/b@^1\", \"@a/b@^1.2\":\n  version \"1.2.0\"\n  dependencies:\n    c \"^1\"\n"
        ]),
      lock(
        "yarn-berry-lock", file: "yarn.lock",
        words: yaml + ["__metadata:", "conditions: os=linux & cpu=x64"],
        texts: [
          "__metadata:\n  version: 8\n\n\"a@npm:^1\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n  conditions: os=linux & libc=musl\n"
        ]),
      lock(
        "project-manifest", file: "package.json", words: json,
        texts: [
          #"{"name":"a","dependencies":{"sharp":"^0.34","b":"npm:c@1"},"optionalDependencies":{"d":"*"}}"#
        ]),
      FuzzTarget("package-knowledge", words: yaml, texts: [knowledge]) { bytes in
        _ = try PackageKnowledge(bytes: bytes, file: "knowledge.yaml")
      },
    ]
  }

  private static let knowledge = """
    packages:
      - package: bcrypt
        versions: ">=6.0.0 <7.0.0"
        builds:
          - {c_library: glibc, architectures: [amd64, arm64]}
        otherwise: compile
        source: https://example.org/bcrypt
        date: 2026-11-23
        note: {ko: 빌드, en: builds}

    """
}
