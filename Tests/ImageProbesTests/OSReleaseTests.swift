import Testing

@testable import ImageProbes

@Suite struct `Release files` {
  @Test func `os-release is read with its quotes taken off`() {
    let text = #"""
      # a comment
      NAME="Debian GNU/Linux"
      ID=debian
      VERSION_ID='12'
      PRETTY_NAME="Debian \"GNU\"/Linux 12 (bookworm) \$5 \n"
      """#
    let release = OSRelease(osRelease: Array(text.utf8))
    #expect(release.id == "debian")
    #expect(release.versionID == "12")
    #expect(release.prettyName == #"Debian "GNU"/Linux 12 (bookworm) $5 \n"#)
  }

  @Test func `of two assignments the later holds, and an empty one is none`() {
    let release = OSRelease(osRelease: Array("ID=a\r\nID=b\r\nVERSION_ID=1\r\nVERSION_ID=\r\n".utf8))
    #expect(release == OSRelease(id: "b", versionID: nil, prettyName: nil))
  }

  @Test func `a name and a version stand in for a missing pretty name`() {
    let release = OSRelease(osRelease: Array("NAME=Void\nVERSION=\"rolling 2\"\n".utf8))
    #expect(release.prettyName == "Void rolling 2")
  }

  @Test func `what could command a terminal is shown as numbers`() {
    let release = OSRelease(osRelease: Array("ID=x\u{1B}[2J\nPRETTY_NAME=a\u{202E}b\n".utf8))
    #expect(release.id == #"x\x1b[2J"#)
    #expect(release.prettyName == #"a\xe2\x80\xaeb"#)
  }

  @Test func `garbage says nothing and does no harm`() {
    var garbage: [UInt8] = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    garbage += Array("=\n==\nID\n=ID=\n'".utf8)
    for file in ReleaseFile.allCases { _ = file.read(garbage) }
    #expect(ReleaseFile.etcOSRelease.read(Array("=\n==\nno assignment\n".utf8)) == nil)
  }

  @Test(
    arguments: [
      (
        ReleaseFile.alpineRelease, "3.20.3\n",
        OSRelease(id: "alpine", versionID: "3.20.3", prettyName: "Alpine Linux 3.20.3")
      ),
      (
        .debianVersion, "bookworm/sid\n",
        OSRelease(id: "debian", versionID: nil, prettyName: "Debian GNU/Linux bookworm/sid")
      ),
      (
        .redHatRelease, "\nRed Hat Enterprise Linux Server release 6.10 (Santiago)\n",
        OSRelease(
          id: "rhel", versionID: "6.10", prettyName: "Red Hat Enterprise Linux Server release 6.10 (Santiago)"
        )
      ),
      (
        .centOSRelease, "CentOS release 5.11 (Final)\n",
        OSRelease(id: "centos", versionID: "5.11", prettyName: "CentOS release 5.11 (Final)")
      ),
      (
        .suseRelease, "SUSE Linux Enterprise Server 11 (x86_64)\nVERSION = 11\n",
        OSRelease(id: "sles", versionID: "11", prettyName: "SUSE Linux Enterprise Server 11 (x86_64)")
      ),
      (
        .lsbRelease, "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=6.06\nDISTRIB_DESCRIPTION=\"Ubuntu 6.06 LTS\"\n",
        OSRelease(id: "ubuntu", versionID: "6.06", prettyName: "Ubuntu 6.06 LTS")
      ),
    ])
  func `an older file is read in its own form`(file: ReleaseFile, text: String, expected: OSRelease) {
    #expect(file.read(Array(text.utf8)) == expected)
  }
}
