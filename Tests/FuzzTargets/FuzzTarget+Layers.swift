import ImageFixtures
import ImageReading

extension FuzzTarget {
  /// Layers of an image: the tar inside, and each compression.
  static var layers: [FuzzTarget] {
    [
      FuzzTarget("layer-tar", words: tarWords, seeds: { tars.map { FixtureTar.bytes($0) } }) { bytes in
        try image(FixtureLayer(tar: bytes, .plain))
      },
      FuzzTarget("layer-gzip", seeds: { tars.map { FixtureLayer($0, .gzipMembers).stored } }) { bytes in
        try image(stored: bytes, like: .gzip)
      },
      FuzzTarget("layer-zstd", seeds: { tars.map { FixtureLayer($0, .zstdFrames).stored } }) { bytes in
        try image(stored: bytes, like: .zstd)
      },
    ]
  }

  /// What a cache kept of a layer: its entries, and what a collector made of its files.
  static var keptPieces: [FuzzTarget] {
    [
      FuzzTarget(
        "kept-entries",
        seeds: { [[1, 0, 1, 0x64, 0xed, 3, 0, 0, 0, 1, 2, 0x2f, 0x66, 0xa4, 3, 0, 0, 5]] }
      ) { bytes in
        try kept([".entries": [[4] + Array("none".utf8) + [0, 0, 20, 0], bytes]])
      },
      FuzzTarget(
        "kept-values", seeds: { [[0, 4, 0, 2, 0x61, 0x62]] }
      ) { bytes in
        // An entry of a file, of which there is a value.
        try kept([
          ".entries": [[4] + Array("none".utf8) + [0, 0, 2, 0], [0, 0, 1, 0x66, 0, 0, 0, 1]],
          captured.id: [bytes],
        ])
      },
    ]
  }

  private static let captured = FileCapture(id: "captured", interest: .names(["f"]))

  /// Reads what was kept, and refuses it.
  private static func kept(_ pieces: [String: [[UInt8]]]) throws {
    let named = pieces.map { ($0.key, LayerPiece(name: $0.key, version: 1, parts: $0.value)) }
    if let fault = KeptLayer.fault(
      in: Dictionary(uniqueKeysWithValues: named), collectors: [captured])
    {
      throw RefusedPiece(fault: fault)
    }
  }

  private struct RefusedPiece: Error {
    var fault: String
  }

  /// Archives of images, as `docker save` and `skopeo` write them.
  static var containers: [FuzzTarget] {
    let images = [FixtureImage(tars.map { FixtureLayer($0, .plain) }, name: "a:1")]
    return [
      FuzzTarget(
        "docker-archive", words: tarWords + ["manifest.json", "RepoTags", "Config", "Layers"],
        seeds: { [FixtureImage.tar(FixtureImage.dockerArchive(images))] }
      ) { try ImageRun.archive("docker-archive", $0) },
      FuzzTarget(
        "oci-archive", words: tarWords + ["index.json", "oci-layout", "blobs/sha256/"],
        seeds: { [FixtureImage.tar(FixtureImage.layout(images))] }
      ) { try ImageRun.archive("oci-archive", $0) },
    ]
  }

  private static var tarWords: [String] {
    [
      "ustar\u{0}00", "ustar  \u{0}", "././@LongLink", ".wh.", ".wh..wh..opq", "../", "path=", "linkpath=",
      "size=",
      "mtime=", "SCHILY.xattr.", "GNU.sparse.map=", "GNU.sparse.realsize=", "usr/bin/", "00000000000",
      "77777777777", "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}",
    ]
  }

  /// The entries of some layers: each kind of entry, links that lead into each other, whiteouts.
  private static var tars: [[FixtureEntry]] {
    var long = FixtureEntry.file("short", "long")
    long.pax = [
      ("path", Array((String(repeating: "d/", count: 120) + "file").utf8)), ("mtime", Array("1.5".utf8)),
    ]
    return [
      [
        .directory("etc"), .file("etc/os-release", "ID=debian\nVERSION_ID=12\n"), .directory("bin"),
        .file("bin/sh", "#!", mode: 0o4755), .link("sbin", to: "bin"), .hardLink("bin/dash", to: "bin/sh"),
      ],
      [
        .file(".wh.sbin"), .directory("etc"), .file("etc/.wh..wh..opq"), long, .link("a", to: "b"),
        .link("b", to: "a"),
      ],
    ]
  }

  private static func image(_ layer: FixtureLayer) throws {
    try ImageRun.layout(FixtureImage.layout([FixtureImage([layer])]))
  }

  /// Reads stored bytes whose tar nobody knows: they are uncompressed and parsed before the DiffID is compared.
  private static func image(stored: [UInt8], like storage: FixtureLayer.Storage) throws {
    var layer = FixtureLayer([], storage)
    layer.stored = stored
    layer.claimedDiffID = knownDiffIDs[FixtureLayer.sha256(stored)]
    try image(layer)
  }

  /// The DiffIDs of the seeds, so that they are accepted to their end.
  private static var knownDiffIDs: [String: String] {
    var known: [String: String] = [:]
    for tar in tars {
      for storage in [FixtureLayer.Storage.gzipMembers, .zstdFrames] {
        let layer = FixtureLayer(tar, storage)
        known[layer.digest] = layer.diffID
      }
    }
    return known
  }
}
