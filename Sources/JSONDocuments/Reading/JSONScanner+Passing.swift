import Messages

extension JSONScanner {
  /// Reads `true`, `false` or `null`.
  @discardableResult
  mutating func anyWord() throws(JSONFault) -> JSONNode.Content {
    switch next {
    case UInt8(ascii: "t"):
      try word("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: throw fault("a value is expected")
    }
  }

  /// Passes a key over.
  ///
  /// - Returns: the hash of its text, whichever way the text is written.
  mutating func passKey() throws(JSONFault) -> Int {
    let start = position
    guard try passString() else {
      return JSONKeyStack.hash(UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(position - 1)]))
    }
    var again = self
    again.position = start
    var key = try again.string()
    return key.withUTF8 { JSONKeyStack.hash($0) }
  }

  /// Passes a string over, its quotes included.
  ///
  /// - Returns: whether there are escapes in it.
  @discardableResult
  mutating func passString() throws(JSONFault) -> Bool {
    let opening = position
    var hasEscapes = false
    var bits: UInt8 = 0
    advance()
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        advance()
        if bits >= 0x80 { try checkUTF8(opening) }
        return hasEscapes
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try passEscape()
        continue
      }
      guard byte >= 0x20 else { throw fault("a control character in a string is written as an escape") }
      bits |= byte
      position += 1
    }
    throw fault("the string is not closed", at: opening)
  }

  /// The letters of escapes that stand for one character each.
  private static let plainEscapes: StaticString = "\"\\/bfnrt"

  private mutating func passEscape() throws(JSONFault) {
    let letter = position + 1 < bytes.count ? bytes[position + 1] : 0
    let isPlain = UnsafeBufferPointer(
      start: Self.plainEscapes.utf8Start, count: Self.plainEscapes.utf8CodeUnitCount
    ).contains(letter)
    if isPlain { position += 2 } else { _ = try escape() }
  }

  /// Checks the string that ends here.
  private func checkUTF8(_ opening: Int) throws(JSONFault) {
    let content = UnsafeBufferPointer(rebasing: bytes[(opening + 1)..<(position - 1)])
    guard String(validating: content, as: UTF8.self) == nil else { return }
    throw JSONFault(.notUTF8, offset: opening, message: "the string is not valid UTF-8")
  }
}
