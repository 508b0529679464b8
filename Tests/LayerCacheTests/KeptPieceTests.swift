import ImageFixtures
import ImageReading
import ImageSources
import Synchronization
import Testing

/// What is kept is foreign input when it comes back: whatever it is, a reading ends well.
struct KeptPieceTests {
  /// A memory that hands out what a test made of what was kept.
  private final class Memory: LayerMemory {
    let pieces = Mutex<[LayerIdentity: [String: LayerPiece]]>([:])

    func recall(_ layer: LayerIdentity, versions: [String: Int]) -> [String: LayerPiece]? {
      pieces.withLock { $0[layer] }?.filter { versions[$0.key] == $0.value.version }
    }

    func keep(_ pieces: [LayerPiece], of layer: LayerIdentity) {
      self.pieces.withLock { kept in
        for piece in pieces { kept[layer, default: [:]][piece.name] = piece }
      }
    }
  }

  private static let image = FixtureImage([
    FixtureLayer([
      .file("etc/os-release", "ID=x\n"), .directory("d"), .link("l", to: "d"), .file("d/package.json", "{}"),
      .hardLink("h", to: "d/package.json"), .file("d/.wh.gone"), .file("/absolute"),
    ])
  ])

  private func read(_ memory: Memory) async throws -> ImageContents {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let image = try #require(
      try await ImageReference("oci:" + folder.path).open().images(ImageSelection()).first
    ).get()
    return try await ImageReader(memory: memory).read(image, collectors: [CachedReading.texts])
  }

  private func kept() async throws -> (identity: LayerIdentity, pieces: [String: LayerPiece]) {
    let memory = Memory()
    _ = try await read(memory)
    let kept = try #require(memory.pieces.withLock { $0.first })
    return (kept.key, kept.value)
  }

  @Test func `every byte that is another is read, or refused, and nothing stops the process`() async throws {
    let (identity, pieces) = try await kept()
    #expect(Set(pieces.keys) == [".entries", "texts"])
    for (name, piece) in pieces {
      for (number, part) in piece.parts.enumerated() {
        for index in part.indices {
          for change: UInt8 in [0x01, 0x7f, 0x80, 0xff] {
            var changed = pieces
            changed[name]?.parts[number][index] ^= change
            _ = KeptLayer.fault(in: changed, collectors: [CachedReading.texts])
            guard index % 16 == 0, change == 0xff else { continue }
            let memory = Memory()
            memory.pieces.withLock { $0[identity] = changed }
            // What is read may pass a bound, as the sizes of a layer may be any.
            _ = try? await read(memory)
          }
        }
      }
    }
  }

  @Test func `a piece that is cut is refused, and its layer is read`() async throws {
    let (identity, pieces) = try await kept()
    let whole = try await read(Memory())
    for (name, piece) in pieces {
      let last = piece.parts.count - 1
      for length in 0..<piece.parts[last].count where length > 0 || name == ".entries" {
        var cut = pieces
        cut[name]?.parts[last] = Array(piece.parts[last][..<length])
        let memory = Memory()
        memory.pieces.withLock { $0[identity] = cut }
        // A cut between two entries leaves a sound log of fewer: only the checksum of a cache finds that.
        guard KeptLayer.fault(in: cut, collectors: [CachedReading.texts]) != nil else { continue }
        let contents = try await read(memory)
        #expect(contents.sizes == whole.sizes)
        #expect(contents.values(of: CachedReading.texts).count == 2)
      }
    }
  }

  @Test func `an entry that no tar can give is refused`() async throws {
    let (_, pieces) = try await kept()
    func fault(_ segment: [UInt8]) throws -> String? {
      var changed = pieces
      let head = try #require(changed[".entries"]?.parts.first)
      changed[".entries"]?.parts = [head, segment]
      return KeptLayer.fault(in: changed, collectors: [])
    }
    func path(_ name: String) -> [UInt8] { [1, 0, UInt8(name.utf8.count)] + Array(name.utf8) + [0, 0, 0] }
    #expect(try fault(path("a/b")) == nil)
    for name in ["/a", "a/", "a//b", "..", "a/../b", "./a", "a/."] {
      #expect(try fault(path(name)) != nil, "\(name)")
    }
    #expect(try fault([]) == "a segment of entries is empty")
    #expect(try fault([99, 0, 0, 0, 0, 0]) == "an entry is of no kind that is known")
    #expect(try fault([1, 5, 0, 0, 0, 0]) == "a path keeps more than there is")
    #expect(
      try fault([0, 0, 1, 0x61, 0, 0, 0] + [UInt8](repeating: 0xff, count: 9) + [1])
        == "a file has more than 2^63 bytes")
    let half: [UInt8] = [0, 0, 1, 0x61, 0, 0, 0] + [UInt8](repeating: 0xff, count: 8) + [0x7f]
    #expect(try fault(half + half) == "a layer's files have more than 2^63 bytes")
  }
}
