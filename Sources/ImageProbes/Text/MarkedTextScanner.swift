#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Looks for the first text that follows one of several markers in a stream of bytes, such as the version
/// behind `/node-v` in a program of 120 MB. It holds a few hundred bytes, wherever the stream is cut.
struct MarkedTextScanner: Sendable {
  /// Words that stand before a text, and how the text is read.
  struct Marker: Sendable {
    /// The words.
    var words: [UInt8]
    /// Reads the text from the bytes after the words (at most ``MarkedTextScanner/maximumTextBytes``); nil when
    /// they do not hold all of it, or another thing.
    var read: @Sendable (UnsafeRawBufferPointer) -> String?

    init(_ words: StaticString, read: @escaping @Sendable (UnsafeRawBufferPointer) -> String?) {
      self.words = words.withUTF8Buffer { Array($0) }
      self.read = read
    }
  }

  /// The most bytes after a marker in which its text must end.
  static let maximumTextBytes = 256

  private let markers: [Marker]
  private let overlap: Int
  private var tail: [UInt8] = []

  /// The text that was found first by each marker, in the order of the markers.
  private(set) var found: [String?]

  init(_ markers: [Marker]) {
    self.markers = markers
    overlap = (markers.map(\.words.count).max() ?? 0) + Self.maximumTextBytes
    found = Array(repeating: nil, count: markers.count)
  }

  /// Takes the next bytes.
  mutating func consume(_ bytes: UnsafeRawBufferPointer) {
    guard found.contains(nil) else { return }
    // What may lie across the seam with the bytes before, then what lies in these bytes alone.
    let seam = tail + bytes.prefix(overlap)
    seam.withUnsafeBytes { search($0) }
    if bytes.count > overlap { search(bytes) }
    tail = bytes.count >= overlap ? Array(bytes.suffix(overlap)) : Array(seam.suffix(overlap))
  }

  private mutating func search(_ bytes: UnsafeRawBufferPointer) {
    for (index, marker) in markers.enumerated() where found[index] == nil {
      var rest = bytes
      while let after = Self.find(marker.words, in: rest) {
        let window = UnsafeRawBufferPointer(rebasing: rest[after...].prefix(Self.maximumTextBytes))
        if let text = marker.read(window) {
          found[index] = text
          break
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[after...])
      }
    }
  }

  /// The offset just after the first `words` in `bytes`.
  private static func find(_ words: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress, let first = words.first else { return nil }
    var offset = 0
    while bytes.count - offset >= words.count {
      let room = bytes.count - offset - words.count + 1
      guard let hit = memchr(start + offset, Int32(first), room) else { return nil }
      offset = UnsafeRawPointer(hit) - start
      if memcmp(start + offset, words, words.count) == 0 { return offset + words.count }
      offset += 1
    }
    return nil
  }
}
