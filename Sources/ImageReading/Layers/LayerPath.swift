import Glibc

/// Turns names of tar entries into paths, in a buffer that is used again.
struct LayerPath {
  /// The path: components joined by `/`, without `.` and `..`.
  private(set) var bytes: [UInt8] = []
  /// Whether the name was absolute or had `..`.
  private(set) var isUnusual = false

  /// Takes a name.
  mutating func set(_ name: UnsafePointer<CChar>) {
    let raw = UnsafeRawBufferPointer(start: name, count: strlen(name))
    bytes.removeAll(keepingCapacity: true)
    isUnusual = false
    if Self.isPath(raw) { bytes.append(contentsOf: raw) } else { normalise(raw) }
  }

  /// Whether a name is a path as it stands, as most are: no part of it is empty, or begins with a dot.
  private static func isPath(_ name: UnsafeRawBufferPointer) -> Bool {
    var beginsPart = true
    for byte in name {
      if beginsPart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return false }
      beginsPart = byte == UInt8(ascii: "/")
    }
    return !beginsPart
  }

  private mutating func normalise(_ raw: UnsafeRawBufferPointer) {
    let slash = UInt8(ascii: "/")
    // The root itself is listed as `/` by some builders; nothing is odd about that.
    isUnusual = raw.first == slash && raw.count > 1
    var start = 0
    while start < raw.count {
      var end = start
      while end < raw.count, raw[end] != slash { end += 1 }
      let part = raw[start..<end]
      start = end + 1
      if part.isEmpty || part.elementsEqual(CollectionOfOne(UInt8(ascii: "."))) { continue }
      if part.count == 2, part.allSatisfy({ $0 == UInt8(ascii: ".") }) {
        isUnusual = true
        bytes.removeLast(bytes.count - (bytes.lastIndex(of: slash) ?? 0))
        continue
      }
      if !bytes.isEmpty { bytes.append(slash) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: part))
    }
  }

  /// Where the last component begins.
  var nameStart: Int { bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0 }
}
