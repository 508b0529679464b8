import Messages

/// Reads JSON texts (RFC 8259) into trees with places.
///
/// A parser may read many texts, one after the other; it keeps its buffers.
public struct JSONParser {
  private var items: [JSONNode] = []
  private var members: [JSONMember] = []
  private var values = 0
  private let limits: JSONLimits
  private let strictness: JSONStrictness

  /// Makes a parser.
  public init(limits: JSONLimits = .standard, strictness: JSONStrictness = .strict) {
    self.limits = limits
    self.strictness = strictness
  }

  /// Reads one text.
  ///
  /// - Throws: ``JSONFault`` at the first byte that cannot be read.
  public mutating func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    // A closure cannot carry the typed error out of the standard library's rethrowing function.
    let result: Result<JSONNode, JSONFault> = bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONFault) { return .success(try parse(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Reads one text.
  ///
  /// - Throws: ``JSONFault`` at the first byte that cannot be read.
  public mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONNode {
    guard bytes.count <= limits.maximumBytes else {
      throw JSONFault(.limit, offset: 0, message: "the text has more than \(limits.maximumBytes) bytes")
    }
    reset()
    var scanner = JSONScanner(bytes, strictness: strictness)
    scanner.skipByteOrderMark()
    let root = try value(&scanner, depth: 0)
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw JSONFault(
        .syntax, offset: scanner.position, message: "the text goes on after its value",
        isBehindValue: true)
    }
    return root
  }

  /// Lets what was read before go, and counts values from 0.
  mutating func reset() {
    items.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    values = 0
  }

  /// Reads the value that is next, at a depth of arrays and objects.
  mutating func value(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> JSONNode {
    scanner.skipBlanks()
    let offset = UInt32(scanner.position)
    values += 1
    guard values <= limits.maximumValues else {
      throw JSONFault(
        .limit, offset: scanner.position, message: "the text has more than \(limits.maximumValues) values")
    }
    switch scanner.next {
    case UInt8(ascii: "\""): return JSONNode(.string(try scanner.string()), offset: offset)
    case UInt8(ascii: "{"): return JSONNode(.object(try object(&scanner, depth: depth + 1)), offset: offset)
    case UInt8(ascii: "["): return JSONNode(.array(try array(&scanner, depth: depth + 1)), offset: offset)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(try scanner.number(), offset: offset)
    default: return JSONNode(try scanner.anyWord(), offset: offset)
    }
  }

  private mutating func array(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> [JSONNode] {
    try checkDepth(depth, scanner)
    scanner.advance()
    scanner.skipBlanks()
    if scanner.take(UInt8(ascii: "]")) { return [] }
    let start = items.count
    while true {
      let item = try value(&scanner, depth: depth)
      items.append(item)
      scanner.skipBlanks()
      if scanner.take(UInt8(ascii: ",")) { continue }
      guard scanner.take(UInt8(ascii: "]")) else { throw scanner.fault("',' or ']' is expected") }
      let array = Array(items[start...])
      items.removeSubrange(start...)
      return array
    }
  }

  private mutating func object(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> [JSONMember] {
    try checkDepth(depth, scanner)
    scanner.advance()
    scanner.skipBlanks()
    if scanner.take(UInt8(ascii: "}")) { return [] }
    let start = members.count
    while true {
      scanner.skipBlanks()
      let keyOffset = scanner.position
      guard scanner.next == UInt8(ascii: "\"") else { throw scanner.fault("a key in quotes is expected") }
      let key = try scanner.string()
      scanner.skipBlanks()
      guard scanner.take(UInt8(ascii: ":")) else { throw scanner.fault("':' is expected") }
      let value = try value(&scanner, depth: depth)
      members.append(JSONMember(key: key, keyOffset: UInt32(keyOffset), value: value))
      scanner.skipBlanks()
      if scanner.take(UInt8(ascii: ",")) { continue }
      guard scanner.take(UInt8(ascii: "}")) else { throw scanner.fault("',' or '}' is expected") }
      let object = Array(members[start...])
      members.removeSubrange(start...)
      guard let duplicate = Self.duplicate(in: object) else { return object }
      guard strictness == .asNode else {
        throw JSONFault(
          .duplicateKey, offset: Int(duplicate.keyOffset), message: "a key is given twice in one object")
      }
      return Self.lastOfEachKey(object)
    }
  }

  private func checkDepth(_ depth: Int, _ scanner: JSONScanner) throws(JSONFault) {
    guard depth <= limits.maximumNesting else {
      throw JSONFault(
        .limit, offset: scanner.position,
        message: "the nesting is deeper than \(limits.maximumNesting) levels")
    }
  }

  /// Objects with more members than this look their keys up in a table.
  private static let maximumKeysComparedOneByOne = 24

  /// The first member whose key another one has before it.
  private static func duplicate(in object: [JSONMember]) -> JSONMember? {
    if object.count <= maximumKeysComparedOneByOne {
      for index in object.indices.dropFirst() {
        for earlier in 0..<index where object[earlier].key == object[index].key { return object[index] }
      }
    } else {
      var keys: Set<String> = []
      keys.reserveCapacity(object.count)
      for member in object where !keys.insert(member.key).inserted { return member }
    }
    return nil
  }

  private static func lastOfEachKey(_ object: [JSONMember]) -> [JSONMember] {
    var keys: Set<String> = []
    return object.reversed().filter { keys.insert($0.key).inserted }.reversed()
  }
}
