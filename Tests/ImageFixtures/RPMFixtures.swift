import CSQLite

/// Builds rpm databases in their three forms.
public enum RPMFixtures {
  /// A header as rpm stores it, with the tags that are read and one that is not.
  public static func header(
    name: String, version: String = "1.0", release: String = "2", epoch: Int? = nil,
    architecture: String = "noarch"
  ) -> [UInt8] {
    var index: [UInt8] = []
    var data: [UInt8] = []
    func add(tag: Int, type: Int, bytes: [UInt8]) {
      index += big(tag) + big(type) + big(data.count) + big(1)
      data += bytes
    }
    if let epoch { add(tag: 1003, type: 4, bytes: big(epoch)) }
    add(tag: 1000, type: 6, bytes: Array(name.utf8) + [0])
    add(tag: 1001, type: 6, bytes: Array(version.utf8) + [0])
    add(tag: 1002, type: 6, bytes: Array(release.utf8) + [0])
    add(tag: 1004, type: 9, bytes: Array("a summary".utf8) + [0])
    add(tag: 1022, type: 6, bytes: Array(architecture.utf8) + [0])
    return big(index.count / 16) + big(data.count) + index + data
  }

  /// Four bytes in network byte order.
  public static func big(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) }
  }

  /// Four bytes, the lowest first.
  public static func little(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
  }

  /// An ndb database that holds `headers`.
  public static func newDatabase(_ headers: [[UInt8]]) -> [UInt8] {
    var slots = Array("RpmP".utf8) + little(0) + little(1) + little(1) + little(headers.count + 1)
    slots += [UInt8](repeating: 0, count: 12)
    var blobs: [UInt8] = []
    for (number, header) in headers.enumerated() {
      slots += Array("Slot".utf8) + little(number + 1) + little((4096 + blobs.count) / 16) + little(1)
      blobs += Array("BlbS".utf8) + little(number + 1) + little(0) + little(header.count) + header
      blobs += [UInt8](repeating: 0, count: (16 - blobs.count % 16) % 16)
    }
    while slots.count < 4096 { slots += Array("Slot".utf8) + [UInt8](repeating: 0, count: 12) }
    return slots + blobs
  }

  /// A Berkeley DB hash table of one bucket page, whose values lie on overflow pages of 512 bytes.
  public static func berkeleyDatabase(_ headers: [[UInt8]], isBigEndian: Bool = false) -> [UInt8] {
    let pageBytes = 512
    func word(_ number: Int) -> [UInt8] { isBigEndian ? big(number) : little(number) }
    func half(_ number: Int) -> [UInt8] {
      isBigEndian ? [UInt8(number >> 8), UInt8(number & 255)] : [UInt8(number & 255), UInt8(number >> 8)]
    }
    func page(number: Int, next: Int, entries: Int, held: Int, type: UInt8) -> [UInt8] {
      [UInt8](repeating: 0, count: 8) + word(number) + word(0) + word(next) + half(entries) + half(held)
        + [0, type]
    }
    var meta = [UInt8](repeating: 0, count: 8) + word(0) + word(0x061561) + word(9) + word(pageBytes)
    meta += [UInt8](repeating: 0, count: pageBytes - meta.count)

    var overflow: [UInt8] = []
    var items: [[UInt8]] = []
    for (index, header) in headers.enumerated() {
      let first = 2 + overflow.count / pageBytes
      items.append([1] + word(index + 1))
      items.append([3, 0, 0, 0] + word(first) + word(header.count))
      var number = first
      for start in stride(from: 0, to: header.count, by: pageBytes - 26) {
        let part = header[start..<min(header.count, start + pageBytes - 26)]
        let next = part.endIndex == header.count ? 0 : number + 1
        let content = page(number: number, next: next, entries: 1, held: part.count, type: 7) + part
        overflow += content + [UInt8](repeating: 0, count: pageBytes - content.count)
        number += 1
      }
    }
    var bucket = page(number: 1, next: 0, entries: items.count, held: 0, type: 13)
    var tail: [UInt8] = []
    for item in items {
      tail = item + tail
      bucket += half(pageBytes - tail.count)
    }
    bucket += [UInt8](repeating: 0, count: pageBytes - bucket.count - tail.count) + tail
    return meta + bucket + overflow
  }

  /// An SQLite file made by running `statements`; each header is bound to the `?` of the last one in turn.
  public static func sqliteDatabase(_ statements: [String], headers: [[UInt8]]) -> [UInt8] {
    var connection: OpaquePointer?
    guard sqlite3_open(":memory:", &connection) == SQLITE_OK else { return [] }
    defer { sqlite3_close(connection) }
    for statement in statements.dropLast() { sqlite3_exec(connection, statement, nil, nil, nil) }
    for header in headers {
      var insert: OpaquePointer?
      sqlite3_prepare_v2(connection, statements.last, -1, &insert, nil)
      header.withUnsafeBytes { bytes in
        _ = sqlite3_bind_blob(insert, 1, bytes.baseAddress, Int32(bytes.count), nil)
        _ = sqlite3_step(insert)
      }
      sqlite3_finalize(insert)
    }
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(connection, "main", &size, 0) else { return [] }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  /// An rpm database in SQLite form.
  public static func sqliteDatabase(_ headers: [[UInt8]]) -> [UInt8] {
    sqliteDatabase(
      [
        "CREATE TABLE 'Packages' (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)",
        "INSERT INTO Packages (blob) VALUES (?)",
      ], headers: headers)
  }
}
