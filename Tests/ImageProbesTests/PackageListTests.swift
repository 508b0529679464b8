import Testing

@testable import ImageProbes

@Suite struct `Lists of packages in text` {
  @Test func `only installed packages of a dpkg status count`() {
    let status = """
      Package: libc6
      Status: install ok installed
      Architecture: amd64
      Version: 2.36-9
      Description: GNU C Library
       Package: not a field
       .

      Package: held
      Status: hold ok installed
      Version: 1

      Package: removed
      Status: deinstall ok config-files
      Version: 2

      Package: broken
      Status: install ok half-configured
      Version: 3

      Version: 4
      Status: install ok installed
      """
    let listing = DebianStatus.read(Array(status.utf8), statusIsImplied: false)
    #expect(listing.packages.map(\.name).sorted() == ["held", "libc6"])
    #expect(
      listing.packages.min() == ListedPackage(name: "held", version: "1"))
    #expect(listing.notInstalled == 2)
    #expect(listing.malformed == 1)
  }

  @Test func `one package for two architectures is two`() {
    let status = ["amd64", "i386"].map {
      "Package: zlib1g\nStatus: install ok installed\nArchitecture: \($0)\nVersion: 1\n"
    }.joined(separator: "\n")
    #expect(DebianStatus.read(Array(status.utf8), statusIsImplied: false).packages.count == 2)
  }

  @Test func `a file of status.d needs no status`() {
    let paragraph = Array("Package: tzdata\nVersion: 2025b\nArchitecture: all\n".utf8)
    #expect(DebianStatus.read(paragraph, statusIsImplied: true).packages.count == 1)
    #expect(DebianStatus.read(paragraph, statusIsImplied: false).packages.isEmpty)
  }

  @Test func `an apk database is read by paragraphs`() {
    let installed =
      "C:Q1\nP:musl\nV:1.2.5-r0\nA:x86_64\nF:lib\nR:ld-musl-x86_64.so.1\n\n\nP:zlib\nV:1.3.1-r1\n"
    let listing = AlpineInstalled.read(Array(installed.utf8))
    #expect(
      listing.packages == [
        ListedPackage(name: "musl", version: "1.2.5-r0", architecture: "x86_64"),
        ListedPackage(name: "zlib", version: "1.3.1-r1"),
      ])
  }

  @Test func `entries that no package has are counted as malformed`() {
    let installed =
      "P:a b\nV:1\n\nP:\u{1B}[2J\nV:1\n\nV:1\n\nP:ok\n\nP:\(String(repeating: "x", count: 5000))\nV:1\n"
    let listing = AlpineInstalled.read(Array(installed.utf8))
    #expect(listing.packages.isEmpty)
    #expect(listing.malformed == 5)
  }

  @Test func `garbage gives no packages`() {
    let garbage: [UInt8] = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) }
    #expect(AlpineInstalled.read(garbage).packages.isEmpty)
    #expect(DebianStatus.read(garbage, statusIsImplied: true).packages.isEmpty)
  }
}
