import Messages

/// Goes through a JSON text (RFC 8259) from front to back: what is asked for becomes a value, and all else is let go,
/// so that a text of many megabytes is never held as a tree.
///
/// What is gone over is held to the same rules as what is read: the grammar, UTF-8, escapes, numbers that fit, no key
/// twice in one object.
public struct JSONWalk: ~Copyable {
  /// What the next value is.
  public enum Kind: Hashable, Sendable {
    /// An object.
    case object
    /// An array.
    case array
    /// A text, a number, `true`, `false` or `null`.
    case scalar
  }

  private var scanner: JSONScanner
  private var parser: JSONParser
  private var keys = JSONKeyStack()
  private let limits: JSONLimits
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    scanner = JSONScanner(bytes, strictness: .strict)
    parser = JSONParser(limits: limits)
    self.limits = limits
    scanner.skipByteOrderMark()
  }

  /// Goes through one text.
  ///
  /// - Parameters:
  ///   - limits: The bounds of the text; that of values holds for each value that becomes a ``JSONNode``.
  ///   - body: Goes through the value of the text: what it does not read is gone over.
  /// - Throws: ``JSONFault`` at the first byte that cannot be read.
  public static func through(
    _ bytes: [UInt8], limits: JSONLimits, _ body: (inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard bytes.count <= limits.maximumBytes else {
      throw JSONFault(.limit, offset: 0, message: "the text has more than \(limits.maximumBytes) bytes")
    }
    // A closure cannot carry the typed error out of the standard library's rethrowing function.
    let fault: JSONFault? = bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONFault) {
        var walk = JSONWalk(buffer, limits: limits)
        try walk.one(body)
        try walk.expectEnd()
        return nil
      } catch { return error }
    }
    if let fault { throw fault }
  }

  /// The byte at which the next value begins, counted from 0.
  public var offset: Int {
    mutating get {
      scanner.skipBlanks()
      return scanner.position
    }
  }

  /// What the next value is.
  public var kind: Kind {
    mutating get {
      scanner.skipBlanks()
      switch scanner.next {
      case UInt8(ascii: "{"): return .object
      case UInt8(ascii: "["): return .array
      default: return .scalar
      }
    }
  }

  /// Reads the next value as a whole.
  public mutating func node() throws(JSONFault) -> JSONNode {
    parser.reset()
    return try parser.value(&scanner, depth: depth)
  }

  /// Goes through the members of the next value, an object.
  ///
  /// - Parameter body: Gets each key and its offset; the value is read from the walk, or gone over where it is not.
  /// - Throws: ``JSONFault`` where the value is no object, has a key twice, or cannot be read.
  public mutating func members(
    _ body: (String, Int, inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard kind == .object else {
      throw JSONFault(.unexpectedKind, offset: offset, message: "an object is expected")
    }
    var keys: Set<String> = []
    try enter()
    if scanner.take(UInt8(ascii: "}")) { return leave() }
    while true {
      scanner.skipBlanks()
      let keyOffset = scanner.position
      let key = try self.key()
      guard keys.insert(key).inserted else {
        throw JSONFault(.duplicateKey, offset: keyOffset, message: "a key is given twice in one object")
      }
      try one { walk throws(JSONFault) in try body(key, keyOffset, &walk) }
      if try !goesOn(to: UInt8(ascii: "}"), "'}'") { return leave() }
    }
  }

  /// Goes through the elements of the next value, an array.
  ///
  /// - Parameter body: Reads each from the walk, or leaves it to be gone over.
  /// - Throws: ``JSONFault`` where the value is no array, or cannot be read.
  public mutating func elements(
    _ body: (inout JSONWalk) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard kind == .array else {
      throw JSONFault(.unexpectedKind, offset: offset, message: "an array is expected")
    }
    try enter()
    if scanner.take(UInt8(ascii: "]")) { return leave() }
    while true {
      try one(body)
      if try !goesOn(to: UInt8(ascii: "]"), "']'") { return leave() }
    }
  }

  /// Goes over the next value.
  public mutating func skip() throws(JSONFault) {
    switch kind {
    case .array: try elements { walk throws(JSONFault) in try walk.skip() }
    case .object: try skipObject()
    case .scalar: try skipScalar()
    }
  }

  private mutating func skipScalar() throws(JSONFault) {
    switch scanner.next {
    case UInt8(ascii: "\""): try scanner.passString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try scanner.number()
    default: try scanner.anyWord()
    }
  }

  private mutating func skipObject() throws(JSONFault) {
    try enter()
    if scanner.take(UInt8(ascii: "}")) { return leave() }
    let first = keys.count
    while true {
      scanner.skipBlanks()
      guard scanner.next == UInt8(ascii: "\"") else { throw scanner.fault("a key in quotes is expected") }
      let keyOffset = scanner.position
      keys.push(try scanner.passKey(), at: keyOffset)
      try takeColon()
      try skip()
      if try !goesOn(to: UInt8(ascii: "}"), "'}'") { break }
    }
    try keys.pop(to: first, scanner)
    leave()
  }

  /// Hands one value over, and goes over it where it was not read.
  private mutating func one(_ body: (inout JSONWalk) throws(JSONFault) -> Void) throws(JSONFault) {
    let start = offset
    try body(&self)
    if scanner.position == start { try skip() }
  }

  private mutating func key() throws(JSONFault) -> String {
    guard scanner.next == UInt8(ascii: "\"") else { throw scanner.fault("a key in quotes is expected") }
    let key = try scanner.string()
    try takeColon()
    return key
  }

  private mutating func takeColon() throws(JSONFault) {
    scanner.skipBlanks()
    guard scanner.take(UInt8(ascii: ":")) else { throw scanner.fault("':' is expected") }
  }

  private mutating func goesOn(to end: UInt8, _ name: StaticString) throws(JSONFault) -> Bool {
    scanner.skipBlanks()
    if scanner.take(UInt8(ascii: ",")) { return true }
    guard scanner.take(end) else { throw scanner.fault("',' or \(name) is expected") }
    return false
  }

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

  private mutating func leave() {
    depth -= 1
  }

  private mutating func expectEnd() throws(JSONFault) {
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw JSONFault(
        .syntax, offset: scanner.position, message: "the text goes on after its value", isBehindValue: true)
    }
  }
}
