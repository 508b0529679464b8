import ComparisonModel
import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `The C library` {
  private static let glibcBanner =
    "GNU C Library (Debian GLIBC 2.36-9+deb12u14) stable release version 2.36.\nCopyright"
  private static let muslBanner = "musl libc (%s)\nVersion %s\nDynamic Program Loader\n"

  @Test(
    arguments: [
      ("lib64", "ld-linux-x86-64.so.2"), ("lib", "ld-linux-aarch64.so.1"), ("lib", "ld-linux-armhf.so.3"),
      ("lib", "ld-linux.so.3"), ("lib", "ld-linux.so.2"), ("lib64", "ld64.so.2"), ("lib", "ld64.so.1"),
      ("lib", "ld-linux-riscv64-lp64d.so.1"), ("lib64", "ld.so.1"),
    ])
  func `glibc is known by its loader's bytes, for each architecture`(folder: String, loader: String)
    async throws
  {
    let examination = try await ProbedImage.examination(
      .program("\(folder)/\(loader)", "ld.so (GNU libc) stable release version 2.39.\n", "GLIBC_2.2.5"))
    #expect(
      examination.cLibraries.primary
        == CLibrary(family: .glibc, version: "2.39", evidence: "/\(folder)/\(loader) (GNU C Library 2.39)"))
  }

  @Test func `its version is that of the library's banner, through links and folders of architectures`()
    async throws
  {
    let examination = try await ProbedImage.examination(
      .link("lib", to: "usr/lib"), .link("lib64", to: "usr/lib64"),
      .link("usr/lib64/ld-linux-x86-64.so.2", to: "/lib/x86_64-linux-gnu/ld-2.31.so"),
      .program("usr/lib/x86_64-linux-gnu/ld-2.31.so", "GLIBC_2.2.5"),
      .link("usr/lib/x86_64-linux-gnu/libc.so.6", to: "libc-2.31.so"),
      .program(
        "usr/lib/x86_64-linux-gnu/libc-2.31.so",
        "GNU C Library (Debian GLIBC 2.31-13) stable release version 2.31.\n"))
    #expect(examination.cLibraries.primary.family == .glibc)
    #expect(examination.cLibraries.primary.version == "2.31")
  }

  @Test(arguments: [
    "x86_64", "aarch64", "armhf", "i386", "powerpc64le", "s390x", "riscv64", "loongarch64", "armv7",
  ])
  func `musl is known by its loader, which carries the version`(architecture: String) async throws {
    let isKnown = architecture != "armv7"
    let examination = try await ProbedImage.examination(
      .program(
        "lib/ld-musl-\(architecture).so.1", Self.muslBanner, "127.0.0.1", "5.5G9", "1.2.5", "/lib:/usr/lib"))
    #expect(examination.cLibraries.primary.family == (isKnown ? .musl : .none))
    #expect(examination.cLibraries.primary.version == (isKnown ? "1.2.5" : nil))
  }

  @Test func `musl's version comes from apk where its bytes have none`() async throws {
    let examination = try await ProbedImage.examination(
      .program("lib/ld-musl-x86_64.so.1", Self.muslBanner),
      .file("lib/apk/db/installed", "P:musl\nV:1.1.22-r3\n"))
    #expect(examination.cLibraries.primary.version == "1.1.22")
    #expect(examination.cLibraries.primary.evidence?.contains("apk package musl 1.1.22-r3") == true)
  }

  @Test func `uClibc is known by its names`() async throws {
    let examination = try await ProbedImage.examination(
      .program("lib/ld64-uClibc-1.0.47.so"), .link("lib/ld64-uClibc.so.1", to: "ld64-uClibc-1.0.47.so"))
    #expect(examination.cLibraries.primary.family == .uclibc)
    #expect(examination.cLibraries.primary.version == "1.0.47")
  }

  @Test func `an image of static programs has none, and it is said how that is known`() async throws {
    let examination = try await ProbedImage.examination(.program("bin/busybox", "BusyBox v1.38"))
    #expect(
      examination.cLibraries.primary
        == CLibrary(family: .none, evidence: "no loader and no C library file; /bin/busybox is static"))
  }

  @Test func `a program whose loader is missing is no proof of a C library`() async throws {
    let examination = try await ProbedImage.examination(.program("bin/bash", "/lib64/ld-linux-x86-64.so.2"))
    #expect(examination.cLibraries.primary.family == .none)
    #expect(
      examination.cLibraries.primary.evidence?.contains(
        "/bin/bash asks for /lib64/ld-linux-x86-64.so.2, which is not there")
        == true)
  }

  @Test func `a compatibility loader does not make glibc of musl`() async throws {
    let examination = try await ProbedImage.examination(
      .program("lib/ld-musl-x86_64.so.1", Self.muslBanner, "1.2.5"),
      .program("lib/ld-linux-x86-64.so.2", "gcompat: execve"),
      .link("lib64/ld-linux-x86-64.so.2", to: "../lib/ld-linux-x86-64.so.2"))
    #expect(examination.cLibraries.primary.family == .musl)
    #expect(examination.cLibraries.others.isEmpty)
    #expect(examination.cLibraries.compatibilityLoaders == ["/lib/ld-linux-x86-64.so.2"])
  }

  @Test func `a link from glibc's loader name to musl is musl`() async throws {
    let examination = try await ProbedImage.examination(
      .program("lib/ld-musl-x86_64.so.1", Self.muslBanner, "1.2.3"),
      .link("lib64/ld-linux-x86-64.so.2", to: "/lib/ld-musl-x86_64.so.1"),
      .link("lib/libc.so.6", to: "ld-musl-x86_64.so.1"))
    #expect(examination.cLibraries.primary.family == .musl)
    #expect(examination.cLibraries.primary.version == "1.2.3")
    #expect(examination.cLibraries.others.isEmpty)
  }

  @Test(arguments: [
    ("/lib/ld-musl-x86_64.so.1", CLibrary.Family.musl),
    ("/usr/glibc-compat/lib/ld-linux-x86-64.so.2", .glibc),
  ])
  func `of two C libraries the one that Node.js runs on is the image's`(
    interpreter: String, family: CLibrary.Family
  ) async throws {
    let examination = try await ProbedImage.examination(
      .program("lib/ld-musl-x86_64.so.1", Self.muslBanner, "1.2.5"),
      .program("usr/glibc-compat/lib/ld-linux-x86-64.so.2", "GLIBC_2.2.5"),
      .program("usr/glibc-compat/lib/libc.so.6", Self.glibcBanner),
      .program("bin/busybox", "/lib/ld-musl-x86_64.so.1"),
      .program("usr/local/bin/node", interpreter))
    #expect(examination.cLibraries.primary.family == family)
    #expect(examination.cLibraries.others.count == 1)
    #expect(examination.notes.map(\.en).contains { $0.hasPrefix("There are several C libraries") })
  }

  @Test func `a C library among an application's files is not the image's`() async throws {
    let examination = try await ProbedImage.examination(
      .program("opt/sysroot/lib/ld-linux-x86-64.so.2", "GLIBC_2.2.5"),
      .program("opt/sysroot/lib/libc.so.6", Self.glibcBanner))
    #expect(examination.cLibraries.primary.family == .none)
  }
}
