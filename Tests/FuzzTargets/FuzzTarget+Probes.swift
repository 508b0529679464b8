import ImageFixtures
import ImageReading
import NativeFixtures

extension FuzzTarget {
  private static func file(
    _ name: String, at path: String, words: [String] = [], _ seeds: @escaping @Sendable () throws -> [[UInt8]]
  ) -> FuzzTarget {
    FuzzTarget(name, words: words, at: [path], seeds: seeds) { try OfferedFile.read($0, at: .init(path)) }
  }

  private static func file(
    _ name: String, at path: String, words: [String] = [], texts: [String]
  ) -> FuzzTarget {
    file(name, at: path, words: words) { texts.map { Array($0.utf8) } }
  }

  /// Object files.
  static var objects: [FuzzTarget] {
    let words = [
      "\u{7F}ELF\u{2}\u{1}\u{1}", ".dynamic", "GLIBC_2.34", "libc.so.6", "napi_register_module_v1",
    ]
    return [
      file("elf", at: "usr/lib/node_modules/a/build/a.node", words: words, elfSeeds),
      file(
        "elf-c-library", at: "lib/x86_64-linux-gnu/libc.so.6", words: words + ["GNU C Library", "version "],
        elfSeeds),
      file("elf-node", at: "usr/bin/node", words: words + ["node v24.0.0", "process.release"], elfSeeds),
    ]
  }

  /// Small objects of this machine's compiler; one header where there is none.
  @Sendable private static func elfSeeds() throws -> [[UInt8]] {
    var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 57)
    header[16] = 3
    header[18] = 62
    header[52] = 64
    guard Compiler.gcc.isAvailable else { return [header] }
    let folder = try ScratchFolder()
    let source = "extern int puts(const char *); int f(void) { return puts(\"x\"); }"
    let map = try folder.write("V_1 { global: f; local: *; }; V_2 { } V_1;", to: "map")
    let variants = [
      ["-Wl,--hash-style=gnu"], ["-Wl,--hash-style=sysv", "-Wl,-rpath,$ORIGIN/lib"],
      ["-Wl,--version-script,\(map)", "-Wl,-soname,libx.so.1"],
    ]
    return try [header]
      + variants.enumerated().map { number, arguments in
        let size = [
          "-shared", "-fPIC", "-nostdlib", "-s", "-Wl,-z,noseparate-code", "-Wl,-z,max-page-size=512",
        ]
        try Compiler.gcc.compile(source, to: "\(number).so", in: folder, size + arguments)
        return try folder.bytes("\(number).so")
      }
  }

  /// Lists of installed packages.
  static var packageDatabases: [FuzzTarget] {
    let status =
      "Package: libc6\nStatus: install ok installed\nArchitecture: amd64\nVersion: 2.36-9\nDescription: x\n y\n\n"
    let headers = [
      RPMFixtures.header(name: "bash", epoch: 1), RPMFixtures.header(name: "gpg-pubkey"),
      RPMFixtures.header(name: "glibc", version: "2.39", architecture: "x86_64"),
    ]
    return [
      file(
        "dpkg-status", at: "var/lib/dpkg/status", words: ["Package: ", "Status: ", "installed", "\n\n"],
        texts: [status]),
      file(
        "dpkg-status-file", at: "var/lib/dpkg/status.d/base", words: ["Package: ", "Version: "],
        texts: [status]),
      file(
        "apk-installed", at: "lib/apk/db/installed", words: ["P:", "V:", "A:", "\n\n"],
        texts: ["C:Q1\nP:musl\nV:1.2.5-r0\nA:x86_64\n\nP:busybox\nV:1\n\n"]),
      file("rpm-ndb", at: "usr/lib/sysimage/rpm/Packages.db", words: ["RpmP", "Slot", "BlbS"]) {
        [RPMFixtures.newDatabase(headers)]
      },
      file(
        "rpm-berkeley", at: "var/lib/rpm/Packages",
        words: ["\u{61}\u{15}\u{6}\u{0}", "\u{0}\u{6}\u{15}\u{61}"]
      ) {
        [RPMFixtures.berkeleyDatabase(headers), RPMFixtures.berkeleyDatabase(headers, isBigEndian: true)]
      },
      file(
        "rpm-sqlite", at: "var/lib/rpm/rpmdb.sqlite",
        words: ["SQLite format 3\u{0}", "CREATE TABLE ", "CREATE VIEW ", "Packages", "blob", " AS SELECT "]
      ) { [RPMFixtures.sqliteDatabase(headers)] },
      file(
        "rpm-manifest", at: "var/lib/rpmmanifest/container-manifest-2", words: ["\t", "(none)"],
        texts: ["bash\t5.1-1\t1\t2\tVendor\t(none)\t10\tx86_64\t0\tbash.src.rpm\n"]),
    ]
  }

  /// What an operating system says of itself.
  static var releaseFiles: [FuzzTarget] {
    let words = ["ID=", "VERSION_ID=", "PRETTY_NAME=", "\\\"", "'", "$", "`", "#", "\r\n"]
    return [
      file(
        "os-release", at: "etc/os-release", words: words,
        texts: ["ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME='D 12'\n# c\n"]),
      // Every release file at once, in an image, whose facts are made of them.
      FuzzTarget(
        "release-files", words: words,
        texts: ["DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nCentOS release 7 (Core)\n"]
      ) {
        bytes in
        try ImageRun.entries(
          [
            "etc/os-release", "etc/lsb-release", "etc/alpine-release", "etc/redhat-release",
            "etc/debian_version",
          ]
          .map { .file($0, bytes: bytes) })
      },
    ]
  }

  /// What the loaders of an image are configured by.
  static var loaderFiles: [FuzzTarget] {
    let words = [
      "include ", "/usr/lib", "*.conf", "hwcap ", "glibc-ld.so.cache1.1", "ld.so-1.7.0\u{0}", ":", "=",
    ]
    return [
      FuzzTarget(
        "ld-so-conf", words: words, at: ["etc/ld.so.conf"],
        texts: ["include /etc/ld.so.conf.d/*.conf\n/usr/local/lib # c\nhwcap 1 a\n"]
      ) {
        try loader($0, at: "etc/ld.so.conf")
      },
      FuzzTarget("ld-so-cache", words: words, at: ["etc/ld.so.cache"], seeds: { [cache] }) {
        try loader($0, at: "etc/ld.so.cache")
      },
      FuzzTarget(
        "musl-path", words: words, at: ["etc/ld-musl-x86_64.path"], texts: ["/lib:/usr/lib\n/usr/local/lib\n"]
      ) {
        try loader($0, at: "etc/ld-musl-x86_64.path")
      },
    ]
  }

  /// A cache of one library (glibc's `dl-cache.h`): header, one entry, the texts.
  private static var cache: [UInt8] {
    func word(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.littleEndian, Array.init) }
    let texts = Array("libx.so.1\u{0}/usr/lib/libx.so.1\u{0}".utf8)
    return Array("glibc-ld.so.cache1.1".utf8) + word(1) + word(UInt32(texts.count)) + [2, 0, 0, 0]
      + [UInt8](repeating: 0, count: 16) + word(0x0303) + word(72) + word(82) + word(0)
      + [UInt8](repeating: 0, count: 8) + texts
  }

  /// Reads an image with objects that such a file decides of.
  private static func loader(_ bytes: [UInt8], at path: String) throws {
    let objects = loaderObjects.map { FixtureEntry.file($0.path, bytes: $0.bytes, mode: 0o755) }
    try ImageRun.entries(
      objects + [.file(path, bytes: bytes), .file("etc/ld.so.conf.d/a.conf", "/opt/lib\ninclude b.conf\n")])
  }

  /// A program, its loader and a library, compiled once; none where there is no compiler.
  private static let loaderObjects: [(path: String, bytes: [UInt8])] = {
    guard Compiler.gcc.isAvailable, let image = try? ImageFolder.glibc() else { return [] }
    let paths = [image.loader, image.cLibrary].map { String($0.drop { $0 == "/" }) }
    try? image.library("libx.so.1", "int x(void) { return 1; }")
    try? image.addOn(
      "app/a.node", "extern int x(void); int a(void) { return x(); }", "-Wl,--no-as-needed", "-l:libc.so.6")
    return (paths + ["usr/lib/libx.so.1", "app/a.node"]).compactMap { path in
      (try? image.folder.bytes(path)).map { (path, $0) }
    }
  }()

  /// What tells of Node.js and of installed packages.
  static var programFiles: [FuzzTarget] {
    [
      file(
        "node-headers", at: "usr/local/include/node/node_version.h", words: ["#define NODE_MAJOR_VERSION "],
        texts: ["#define NODE_MAJOR_VERSION 24\n#define NODE_MINOR_VERSION 1\n#define NODE_PATCH_VERSION 0\n"]
      ),
      file(
        "tool-manifest", at: "usr/local/lib/node_modules/npm/package.json",
        words: ["name", "version", "npm"],
        texts: [#"{"name":"npm","version":"11.4.2"}"#]),
      file(
        "installed-manifest", at: "app/node_modules/sharp/package.json",
        words: ["name", "version", "optionalDependencies", "binary", "napi_versions", "os", "cpu", "libc"],
        texts: [
          #"{"name":"sharp","version":"0.34.2","os":["linux"],"binary":{"napi_versions":[3]},"scripts":{"install":"x"}}"#
        ]),
    ]
  }
}
