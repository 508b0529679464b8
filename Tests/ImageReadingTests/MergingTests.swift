import ImageFixtures
import ImageReading
import ImageSources
import Testing

/// The rules of the OCI image specification 1.1, "Image Layer Filesystem Changeset".
struct MergingTests {
  @Test func `a whiteout removes what lower layers have, files and folders`() async throws {
    let contents = try await FixtureReading.read(
      [.file("a/b/c", "12345"), .file("a/d", "1"), .file("e")],
      [.file("a/.wh.b"), .file(".wh.e")])
    #expect(contents.listing == ["a/", "a/d"])
    #expect(contents.layers[1].hiddenBytes == 5)
    #expect(contents.sizes.reclaimableBytes == 5)
  }

  @Test func `a whiteout leaves what its own layer has, on either side of it`() async throws {
    let after = try await FixtureReading.read(
      [.file("a/old", "1")], [.file(".wh.a"), .file("a/new", "22")])
    let before = try await FixtureReading.read(
      [.file("a/old", "1")], [.file("a/new", "22"), .file(".wh.a")])
    #expect(after.listing == ["a/", "a/new"])
    #expect(before.listing == after.listing)
  }

  @Test func `an opaque whiteout empties a folder of lower layers, wherever it stands`() async throws {
    for entries: [FixtureEntry] in [
      [.directory("a"), .file("a/.wh..wh..opq"), .file("a/new")],
      [.directory("a"), .file("a/new"), .file("a/.wh..wh..opq")],
      [.file("a/new"), .file("a/.wh..wh..opq"), .directory("a")],
    ] {
      let contents = try await FixtureReading.read([.file("a/old/deep"), .file("b")], entries)
      #expect(contents.listing == ["a/", "a/new", "b"])
    }
  }

  @Test func `a whiteout of one layer does not reach the layers above`() async throws {
    let contents = try await FixtureReading.read([.file("a", "1")], [.file(".wh.a")], [.file("a", "22")])
    #expect(contents.listing == ["a"])
    #expect(contents.rootFileSystem.entry(at: "a")?.size == 2)
    #expect(contents.rootFileSystem.entry(at: "a")?.layer == 3)
  }

  @Test func `a file takes the place of a folder, and a folder of a file`() async throws {
    let contents = try await FixtureReading.read(
      [.file("a/b/c"), .file("x", "123")], [.file("a", "1"), .directory("x"), .file("x/y")], [.directory("a")]
    )
    #expect(contents.listing == ["a/", "x/", "x/y"])
    #expect(contents.layers[1].hiddenBytes == 3)
  }

  @Test func `a folder listed again keeps what it holds and takes the new attributes`() async throws {
    let contents = try await FixtureReading.read(
      [.directory("a", mode: 0o755), .file("a/b")], [.directory("a", mode: 0o1777)])
    #expect(contents.listing == ["a/", "a/b"])
    #expect(contents.rootFileSystem.entry(at: "a")?.permissions == 0o1777)
  }

  @Test func `hard links share one file, also across layers, and are counted once`() async throws {
    let contents = try await FixtureReading.read(
      [.file("a", "12345"), .hardLink("b", to: "a")], [.hardLink("c/d", to: "/a")], [.file(".wh.a")])
    #expect(contents.listing == ["b", "c/", "c/d"])
    let link = try #require(contents.rootFileSystem.entry(at: "c/d"))
    #expect(link.linkCount == 2 && link.size == 5)
    #expect(link.fileID == contents.rootFileSystem.entry(at: "b")?.fileID)
    #expect(contents.sizes.contentBytes == 5)
    #expect(contents.sizes.rootFileSystemBytes == 5)
    #expect(contents.sizes.reclaimableBytes == 0)
  }

  @Test func `a hard link gives a file back that its layer took away, on either side of it`() async throws {
    for entries: [FixtureEntry] in [
      [.file(".wh.a"), .hardLink("b", to: "a")], [.hardLink("b", to: "a"), .file(".wh.a")],
    ] {
      let contents = try await FixtureReading.read([.file("a", "12345")], entries)
      #expect(contents.listing == ["b"])
      #expect(contents.layers[1].hiddenBytes == 0)
      #expect(contents.rootFileSystem.entry(at: "b")?.linkCount == 1)
    }
  }

  @Test func `a hard link to a file keeps it when the file's first path becomes another`() async throws {
    let contents = try await FixtureReading.read(
      [.file("a", "12345")], [.hardLink("b", to: "a"), .file("a", "1")], [.file(".wh.b")])
    #expect(contents.listing == ["a"])
    #expect(contents.rootFileSystem.entry(at: "a")?.size == 1)
    #expect(contents.layers.map(\.hiddenBytes) == [0, 0, 5])
  }

  @Test func `a hard link takes the place of the folder that its file was in, and nothing is hidden`()
    async throws
  {
    let contents = try await FixtureReading.read([.file("a/b", "12345")], [.hardLink("a", to: "a/b")])
    #expect(contents.listing == ["a"])
    #expect(contents.rootFileSystem.entry(at: "a")?.size == 5)
    #expect(contents.layers.map(\.hiddenBytes) == [0, 0])
  }

  @Test func `a hard link into what was a folder and is a file is left out with a note`() async throws {
    let contents = try await FixtureReading.read(
      [.file("a/b", "12345")], [.file("a", "1"), .hardLink("c", to: "a/b")])
    #expect(contents.listing == ["a"])
    #expect(contents.noteCodes == [.danglingHardLink])
    #expect(contents.layers[1].hiddenBytes == 5)
  }

  @Test func `a hard link to nothing is left out with a note`() async throws {
    let contents = try await FixtureReading.read([.hardLink("a", to: "../../etc/passwd"), .file("b")])
    #expect(contents.listing == ["b"])
    #expect(contents.noteCodes == [.danglingHardLink])
  }

  @Test func `of a path that comes twice in one layer the last counts, with a note`() async throws {
    let contents = try await FixtureReading.read([.file("a", "1"), .file("a", "22"), .file("a", "333")])
    #expect(contents.rootFileSystem.entry(at: "a")?.size == 3)
    #expect(contents.noteCodes == [.duplicatePath])
    #expect(contents.notes.first?.text.contains("1 more") == true)
    #expect(contents.sizes.contentBytes == 6)
    #expect(contents.sizes.reclaimableBytes == 3)
  }

  @Test func `names that are absolute or climb stay in the image, with a note`() async throws {
    let contents = try await FixtureReading.read([
      .file("/abs"), .file("../../up"), .file("a/../../b/./c"), .directory("."),
    ])
    #expect(contents.listing == ["abs", "b/", "b/c", "up"])
    #expect(contents.noteCodes == [.unusualPath])
  }

  @Test func `an entry below a symbolic link to a folder goes to that folder`() async throws {
    let contents = try await FixtureReading.read(
      [.directory("usr"), .directory("usr/lib"), .link("lib", to: "usr/lib")], [.file("lib/x/y", "1")])
    #expect(contents.listing == ["lib@", "usr/", "usr/lib/", "usr/lib/x/", "usr/lib/x/y"])
  }

  @Test func `an entry below a link that leads out of the image stays inside`() async throws {
    let contents = try await FixtureReading.read([
      .link("out", to: "../../../../etc"), .file("out/passwd", "evil"), .link("abs", to: "/tmp"),
      .file("abs/x"),
    ])
    #expect(contents.listing == ["abs@", "etc/", "etc/passwd", "out@", "tmp/", "tmp/x"])
  }

  @Test func `an entry below a cycle of links takes a link's place, with a note`() async throws {
    let contents = try await FixtureReading.read([
      .link("a", to: "b"), .link("b", to: "a"), .file("a/file"),
    ])
    #expect(contents.listing.contains { $0.hasSuffix("/file") })
    #expect(contents.noteCodes == [.fileUnderFile])
  }

  @Test func `an entry below a file turns it into a folder, with a note`() async throws {
    let contents = try await FixtureReading.read([.file("a", "1")], [.file("a/b", "22")])
    #expect(contents.listing == ["a/", "a/b"])
    #expect(contents.noteCodes == [.fileUnderFile])
  }

  @Test func `a folder takes a symbolic link's place, and an opaque one spares the link's target`()
    async throws
  {
    let contents = try await FixtureReading.read(
      [.directory("real"), .file("real/kept"), .link("a", to: "real")],
      [.directory("a"), .file("a/.wh..wh..opq"), .file("a/new")])
    #expect(contents.listing == ["a/", "a/new", "real/", "real/kept"])
  }

  @Test func `a whiteout below a symbolic link acts where the link leads`() async throws {
    let contents = try await FixtureReading.read(
      [.directory("usr"), .file("usr/x"), .link("a", to: "usr")], [.file("a/.wh.x")])
    #expect(contents.listing == ["a@", "usr/"])
  }

  @Test func `whiteouts without a meaning are left out with a note`() async throws {
    let contents = try await FixtureReading.read([
      .file("a"), .file(".wh..wh.aufs"), .file(".wh..wh.plnk/1.2"), .file(".wh."), .file(".wh..."),
      .file(".wh.nothing"),
    ])
    #expect(contents.listing == ["a"])
    #expect(contents.noteCodes == [.meaninglessWhiteout])
  }

  @Test func `links are followed inside the image only, forty at most`() async throws {
    var entries: [FixtureEntry] = [.file("etc/passwd", "x"), .link("up", to: "../../../../etc/passwd")]
    entries.append(.link("l0", to: "etc/passwd"))
    for number in 1...60 { entries.append(.link("l\(number)", to: "l\(number - 1)")) }
    entries += [.link("c1", to: "c2"), .link("c2", to: "c1"), .link("dangling", to: "none")]
    let root = try await FixtureReading.read(entries).rootFileSystem
    #expect(root.entry(at: "up")?.path == "etc/passwd")
    #expect(root.entry(at: "l39")?.path == "etc/passwd")
    #expect(throws: RootFileSystem.ResolutionError.tooManyLinks) { try root.resolve("l40") }
    #expect(throws: RootFileSystem.ResolutionError.tooManyLinks) { try root.resolve("c1") }
    #expect(throws: RootFileSystem.ResolutionError.notFound) { try root.resolve("dangling") }
    #expect(throws: RootFileSystem.ResolutionError.notADirectory) { try root.resolve("etc/passwd/x") }
    #expect(root.entry(at: "c1", followingLinks: false)?.kind == .symbolicLink)
  }
}
