/// Writes tars: ustar headers, with PAX records where an entry has some.
public enum FixtureTar {
  /// The tar of some entries, with the two zero blocks at its end.
  public static func bytes(_ entries: [FixtureEntry], endOfArchive: Bool = true) -> [UInt8] {
    var tar: [UInt8] = []
    for entry in entries { append(entry, to: &tar) }
    if endOfArchive { tar += [UInt8](repeating: 0, count: 1024) }
    return tar
  }

  private static func append(_ entry: FixtureEntry, to tar: inout [UInt8]) {
    var records = entry.pax
    if entry.name.count > 100 { records.append(("path", entry.name)) }
    if entry.target.count > 100 { records.append(("linkpath", entry.target)) }
    if !records.isEmpty {
      let body = records.flatMap { record($0.key, $0.value) }
      tar += header(name: Array("PaxHeader".utf8), type: "x", size: body.count, mode: 0o644)
      appendPadded(body, to: &tar)
    }
    tar += header(of: entry)
    appendPadded(entry.content, to: &tar)
  }

  private static func header(of entry: FixtureEntry) -> [UInt8] {
    header(
      name: entry.name, type: Character(UnicodeScalar(entry.type)),
      size: entry.claimedSize ?? entry.content.count,
      mode: entry.mode, userID: entry.userID, groupID: entry.groupID, target: entry.target,
      device: entry.device)
  }

  /// One ustar header of 512 bytes.
  public static func header(
    name: [UInt8], type: Character, size: Int, mode: Int, userID: Int = 0, groupID: Int = 0,
    target: [UInt8] = [], device: (major: Int, minor: Int) = (0, 0)
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: some Sequence<UInt8>, at offset: Int, limit: Int) {
      for (index, byte) in bytes.prefix(limit).enumerated() { block[offset + index] = byte }
    }
    func putOctal(_ value: Int, at offset: Int, digits: Int) {
      let text = String(value, radix: 8)
      put((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8, at: offset, limit: digits)
    }
    put(name, at: 0, limit: 100)
    putOctal(mode, at: 100, digits: 7)
    putOctal(userID, at: 108, digits: 7)
    putOctal(groupID, at: 116, digits: 7)
    if size >= 0 && size < 1 << 33 {
      putOctal(size, at: 124, digits: 11)
    } else {
      // GNU's base-256: what octal digits cannot hold, and negative numbers.
      for index in 0..<12 { block[124 + index] = UInt8(truncatingIfNeeded: size >> (8 * min(11 - index, 7))) }
      block[124] |= 0x80
    }
    putOctal(0, at: 136, digits: 11)
    block[156] = type.asciiValue ?? 0
    put(target, at: 157, limit: 100)
    put("ustar\0".utf8, at: 257, limit: 6)
    put("00".utf8, at: 263, limit: 2)
    putOctal(device.major, at: 329, digits: 7)
    putOctal(device.minor, at: 337, digits: 7)
    put(repeatElement(UInt8(ascii: " "), count: 8), at: 148, limit: 8)
    putOctal(block.reduce(0) { $0 + Int($1) }, at: 148, digits: 6)
    block[154] = 0
    return block
  }

  private static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
    let body = Array(" \(key)=".utf8) + value + [UInt8(ascii: "\n")]
    var length = body.count + 1
    while String(length).utf8.count + body.count != length { length = String(length).utf8.count + body.count }
    return Array(String(length).utf8) + body
  }

  private static func appendPadded(_ bytes: [UInt8], to tar: inout [UInt8]) {
    tar += bytes
    tar += [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }
}
