import Messages

/// What stands before the header of an entry and speaks of it: PAX records, and GNU's long names.
///
/// Libarchive leaves out what it cannot read of them, sometimes with a warning and sometimes without one, and goes
/// on with the short name in the header: another file. So they are read once more, and what libarchive made of an
/// entry must be what they say.
struct TarSpecialHeaders {
  /// The names that they give the entry; the last one of each kind.
  private var names: [String: [UInt8]] = [:]
  /// The targets that they give a link.
  private var targets: [String: [UInt8]] = [:]

  /// Whether the entry is a link, symbolic or hard.
  private var isLink = false
  /// Whether they give the entry a capability.
  private var hasCapability = false

  /// Reads the headers of one entry, from its first special one on.
  /// - Throws: ``TarReader/Failure`` when a record is none.
  init(_ bytes: [UInt8]) throws(TarReader.Failure) {
    var offset = 0
    while let block = TarHeaderBlock(bytes, at: offset) {
      let (type, size) = (block.type, block.size)
      guard Self.specialTypes.contains(type) else {
        isLink = type == UInt8(ascii: "1") || type == UInt8(ascii: "2")
        return
      }
      let start = offset + TarInput.blockBytes
      guard let size, size <= bytes.count - start else {
        throw Self.failure("a special header is longer than what follows it")
      }
      let body = bytes[start..<(start + size)]
      switch type {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): try readRecords(body)
      case UInt8(ascii: "L"): names["GNU"] = Array(body.prefix { $0 != 0 })
      case UInt8(ascii: "K"): targets["GNU"] = Array(body.prefix { $0 != 0 })
      // A global header names no entry.
      default: break
      }
      offset = start + (size + TarInput.blockBytes - 1) / TarInput.blockBytes * TarInput.blockBytes
    }
  }

  /// Checks what libarchive made of the entry.
  /// - Throws: ``TarReader/Failure`` when it is not what the headers say.
  func check(name: [UInt8], target: [UInt8]?, hasCapability: Bool) throws(TarReader.Failure) {
    guard hasCapability || !self.hasCapability else {
      throw Self.failure("the capability that its PAX records give '\(Self.shown(name))' cannot be read")
    }
    if !names.isEmpty, !names.values.contains(name) {
      throw Self.failure(
        "its long name (\(Self.shown(names))) cannot be read, and '\(Self.shown(name))' would stand in for it"
      )
    }
    if isLink, !targets.isEmpty, !targets.values.contains(target ?? []) {
      throw Self.failure(
        "its long target (\(Self.shown(targets))) cannot be read, and '\(Self.shown(target ?? []))' would stand in for it"
      )
    }
  }

  private static let specialTypes = Set("xXgLKV".utf8)
  /// The most digits of a record's length: 19, as many as the largest of 64 bits has.
  private static let maximumLengthDigits = 19
  /// The most bytes of a name or value that a message repeats: 60.
  private static let maximumShownBytes = 60

  /// Records are `LENGTH KEY=VALUE\n`, where the length is that of the whole record.
  private mutating func readRecords(_ body: ArraySlice<UInt8>) throws(TarReader.Failure) {
    var rest = body
    while !rest.isEmpty {
      guard let space = rest.prefix(Self.maximumLengthDigits + 1).firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: rest[rest.startIndex..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1, length <= rest.count,
        rest[rest.startIndex + length - 1] == UInt8(ascii: "\n"),
        let equals = rest[space..<(rest.startIndex + length)].firstIndex(of: UInt8(ascii: "="))
      else { throw Self.failure("one of its PAX records is malformed") }
      let key = String(decoding: rest[(space + 1)..<equals], as: UTF8.self)
      try read(key, Array(rest[(equals + 1)..<(rest.startIndex + length - 1)]))
      rest = rest.dropFirst(length)
    }
  }

  private mutating func read(_ key: String, _ value: [UInt8]) throws(TarReader.Failure) {
    switch key {
    // An empty value takes a record back.
    case "path", "GNU.sparse.name": names[key] = value.isEmpty ? nil : value
    case "linkpath": targets[key] = value.isEmpty ? nil : value
    case "SCHILY.xattr.security.capability", "LIBARCHIVE.xattr.security.capability":
      hasCapability = !value.isEmpty
    case "size", "uid", "gid":
      guard value.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw Self.failure("its PAX record '\(key)' is no number: '\(Self.shown(value))'")
      }
    default: break
    }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    bytes.prefix(maximumShownBytes).printable + (bytes.count > maximumShownBytes ? "…" : "")
  }

  private static func shown(_ values: [String: [UInt8]]) -> String {
    values.sorted { $0.key < $1.key }.map { "'\(shown($0.value))', \($0.value.count) bytes" }
      .joined(separator: ", ")
  }

  private static func failure(_ why: Message) -> TarReader.Failure {
    TarReader.Failure(isTruncation: false, why: why)
  }
}
