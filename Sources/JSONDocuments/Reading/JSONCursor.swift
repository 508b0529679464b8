/// Reads a JSON text (RFC 8259) from its first byte to its last without making a tree of it, for texts that are much
/// larger than what is wanted of them.
///
/// What is not asked for is passed over, and is held to the same rules as what is read: grammar, UTF-8, no key twice
/// in one object, no number that does not fit. A cursor never outlives the bytes that it reads.
public struct JSONCursor {
  /// What a value is, by its first byte.
  public enum Kind: Hashable, Sendable {
    /// `null`, `true` or `false`.
    case word
    /// A number.
    case number
    /// A string.
    case string
    /// Values in order.
    case array
    /// Keys and values.
    case object
  }

  private var scanner: JSONScanner
  private var keys = JSONKeyStack()
  private var parser: JSONParser
  private let limits: JSONLimits
  private var depth = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - bytes: the text, with or without a byte-order mark.
  ///   - limits: the bounds; that of values is one of the trees of ``node()``, each for itself.
  /// - Throws: ``JSONFault`` where the text has more bytes than are read.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) throws(JSONFault) {
    guard bytes.count <= limits.maximumBytes else {
      throw JSONFault(.limit, offset: 0, message: "the text has more than \(limits.maximumBytes) bytes")
    }
    self.limits = limits
    parser = JSONParser(limits: limits)
    scanner = JSONScanner(bytes, strictness: .strict)
    scanner.skipByteOrderMark()
    scanner.skipBlanks()
  }

  /// The byte at which the next value begins, or what was read ends.
  public var offset: Int { scanner.position }

  /// What the next value is.
  ///
  /// - Throws: ``JSONFault`` where none begins here.
  public func kind() throws(JSONFault) -> Kind {
    switch scanner.next {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .word
    default: throw scanner.fault("a value is expected")
    }
  }

  /// Reads an object. For each key `body` may read the value, once; a value that it leaves is passed over.
  ///
  /// - Returns: false where the next value is no object; it was passed over then.
  /// - Throws: ``JSONFault`` at the first byte that cannot be read, and what `body` throws.
  @discardableResult
  public mutating func members(
    _ body: (inout JSONCursor, String) throws(JSONFault) -> Void
  ) throws(JSONFault) -> Bool {
    guard try kind() == .object else {
      try skip()
      return false
    }
    try enter()
    let first = keys.count
    if scanner.take(UInt8(ascii: "}")) { return leave() }
    while true {
      let keyOffset = try begin(key: UInt8(ascii: "\""))
      let key = try scanner.string()
      try colon()
      keys.push(key, at: keyOffset)
      let start = scanner.position
      try body(&self, key)
      if scanner.position == start { try skip() }
      if try !next(or: UInt8(ascii: "}"), "',' or '}' is expected") { break }
    }
    try keys.pop(to: first, scanner)
    return leave()
  }

  /// Reads an array. `body` may read each item, once; an item that it leaves is passed over.
  ///
  /// - Returns: false where the next value is no array; it was passed over then.
  /// - Throws: ``JSONFault`` at the first byte that cannot be read, and what `body` throws.
  @discardableResult
  public mutating func items(
    _ body: (inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) -> Bool {
    guard try kind() == .array else {
      try skip()
      return false
    }
    try enter()
    if scanner.take(UInt8(ascii: "]")) { return leave() }
    while true {
      let start = scanner.position
      try body(&self)
      if scanner.position == start { try skip() }
      if try !next(or: UInt8(ascii: "]"), "',' or ']' is expected") { break }
    }
    return leave()
  }

  /// Reads a value as a tree.
  public mutating func node() throws(JSONFault) -> JSONNode {
    try parser.node(&scanner, depth: depth)
  }

  /// Reads a string; nil where the value is something else, which was passed over then.
  public mutating func text() throws(JSONFault) -> String? {
    if try kind() == .string { return try scanner.string() }
    try skip()
    return nil
  }

  /// Passes a value over.
  public mutating func skip() throws(JSONFault) {
    switch try kind() {
    case .string: try scanner.passString()
    case .number: try scanner.passNumber()
    case .word: try scanner.anyWord()
    case .array: try items { _ throws(JSONFault) in }
    case .object: try skipObject()
    }
  }

  /// Ends the reading.
  ///
  /// - Throws: ``JSONFault`` where the text goes on.
  public mutating func finish() throws(JSONFault) {
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw JSONFault(
        .syntax, offset: scanner.position, message: "the text goes on after its value", isBehindValue: true)
    }
  }

  private mutating func skipObject() throws(JSONFault) {
    try enter()
    let first = keys.count
    if scanner.take(UInt8(ascii: "}")) {
      _ = leave()
      return
    }
    while true {
      let keyOffset = try begin(key: UInt8(ascii: "\""))
      keys.push(try scanner.passKey(), at: keyOffset)
      try colon()
      try skip()
      if try !next(or: UInt8(ascii: "}"), "',' or '}' is expected") { break }
    }
    try keys.pop(to: first, scanner)
    _ = leave()
  }

  // MARK: - Punctuation

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= limits.maximumNesting else {
      throw JSONFault(
        .limit, offset: scanner.position,
        message: "the nesting is deeper than \(limits.maximumNesting) levels")
    }
    scanner.advance()
    scanner.skipBlanks()
  }

  private mutating func leave() -> Bool {
    depth -= 1
    return true
  }

  private func begin(key quote: UInt8) throws(JSONFault) -> Int {
    guard scanner.next == quote else { throw scanner.fault("a key in quotes is expected") }
    return scanner.position
  }

  private mutating func colon() throws(JSONFault) {
    scanner.skipBlanks()
    guard scanner.take(UInt8(ascii: ":")) else { throw scanner.fault("':' is expected") }
    scanner.skipBlanks()
  }

  /// Whether another item follows, and not the end.
  private mutating func next(or end: UInt8, _ message: String) throws(JSONFault) -> Bool {
    scanner.skipBlanks()
    if scanner.take(UInt8(ascii: ",")) {
      scanner.skipBlanks()
      return true
    }
    guard scanner.take(end) else { throw scanner.fault(message) }
    return false
  }
}
