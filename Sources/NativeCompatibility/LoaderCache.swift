/// What `ldconfig` told glibc's loader of the folders that only `ld.so.conf` names (glibc, `elf/cache.c`).
///
/// The loader itself never reads `ld.so.conf`: a library in a folder of its own that came after `ldconfig` had run is
/// not found.
enum LoaderCache {
  /// There is none: the loader looks in the folders that it was built for.
  case absent
  /// There is one in a form that is not known, or too large: what it lists is not known.
  case unreadable
  /// The paths of libraries, in the cache's order, by the names that they are asked for by.
  case listing([String: [String]])

  /// Entries that are read, at most; large systems have some 10,000.
  static let maximumEntries = 1 << 18
  /// Bytes of one name or path, at most (`PATH_MAX`).
  static let maximumTextBytes = 4_096

  /// Reads the cache at a path.
  init(atPath path: String, in lookup: any ImageFileLookup) {
    guard lookup.canonicalPath(path) != nil else {
      self = .absent
      return
    }
    self = lookup.bytes(atPath: path).flatMap(Self.listing).map { .listing($0) } ?? .unreadable
  }

  private static let magic = Array("glibc-ld.so.cache1.1".utf8)
  /// The form of before, which may stand before the new one.
  private static let oldMagic = Array("ld.so-1.7.0".utf8)
  private static let headerBytes = 48
  private static let entryBytes = 24

  private static func listing(_ bytes: [UInt8]) -> [String: [String]]? {
    var start = 0
    if bytes.starts(with: oldMagic) {
      guard let count = number(bytes, at: 12, isBig: false) else { return nil }
      // Entries of 12 bytes behind a header of 16; the new form follows at a multiple of its alignment.
      let end = 16 + count * 12
      guard
        let found = [(end + 7) / 8 * 8, (end + 3) / 4 * 4].first(where: { has(magic, in: bytes, at: $0) })
      else { return nil }
      start = found
    }
    guard has(magic, in: bytes, at: start), bytes.count >= start + headerBytes else { return nil }
    // Two bits tell the byte order since glibc 2.33; before, it was the machine's own.
    let isBig = bytes[start + 28] & 3 == 3
    guard let count = number(bytes, at: start + 20, isBig: isBig), count <= maximumEntries,
      bytes.count >= start + headerBytes + count * entryBytes
    else { return nil }
    var listing: [String: [String]] = [:]
    for index in 0..<count {
      let entry = start + headerBytes + index * entryBytes
      guard let name = number(bytes, at: entry + 4, isBig: isBig),
        let path = number(bytes, at: entry + 8, isBig: isBig),
        let name = text(bytes, at: start + name), let path = text(bytes, at: start + path)
      else { return nil }
      listing[name, default: []].append(path)
    }
    return listing
  }

  private static func has(_ magic: [UInt8], in bytes: [UInt8], at offset: Int) -> Bool {
    offset <= bytes.count && bytes[offset...].starts(with: magic)
  }

  private static func number(_ bytes: [UInt8], at offset: Int, isBig: Bool) -> Int? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + 4]
    return (isBig ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }

  private static func text(_ bytes: [UInt8], at offset: Int) -> String? {
    guard offset < bytes.count else { return nil }
    let rest = bytes[offset...].prefix(maximumTextBytes)
    return rest.firstIndex(of: 0).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }
}
