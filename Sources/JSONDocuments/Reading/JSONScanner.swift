import Messages

/// Reads the tokens of a JSON text. It never outlives the bytes it reads.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private let strictness: JSONStrictness
  /// The next byte to read.
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, strictness: JSONStrictness) {
    self.bytes = bytes
    self.strictness = strictness
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0, which begins no token, at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func advance() {
    position += 1
  }

  /// Reads the byte if it is the next one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte, !isAtEnd else { return false }
    position += 1
    return true
  }

  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  func fault(_ message: Message, at offset: Int? = nil) -> JSONFault {
    let isEnd = offset == nil && isAtEnd
    return JSONFault(
      .syntax, offset: offset ?? position, message: isEnd ? "\(message), and the text ends here" : message)
  }

  mutating func word(_ word: StaticString) throws(JSONFault) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { throw fault("'\(word)' is cut short") }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      throw fault("a value is expected")
    }
    position = end
  }

  // MARK: - Numbers

  mutating func number() throws(JSONFault) -> JSONNode.Content {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let digits = position
    var magnitude: UInt64 = 0
    var overflow = false
    while let digit = digit {
      let (tens, first) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(UInt64(digit))
      overflow = overflow || first || second
      magnitude = sum
      position += 1
    }
    guard position > digits else { throw fault("a digit is expected") }
    guard bytes[digits] != UInt8(ascii: "0") || position == digits + 1 else {
      throw fault("a number does not begin with 0", at: start)
    }
    if next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") { return try decimal(from: start) }
    let largest = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard !overflow, magnitude <= largest else {
      if strictness == .asNode { return try decimal(from: start) }
      throw JSONFault(.numberOverflow, offset: start, message: "the number does not fit in 64 bits")
    }
    return .integer(isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude))
  }

  private var digit: UInt8? {
    let byte = next
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : nil
  }

  private mutating func decimal(from start: Int) throws(JSONFault) -> JSONNode.Content {
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if next | 0x20 == UInt8(ascii: "e") {
      advance()
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite || strictness == .asNode else {
      throw JSONFault(.numberOverflow, offset: start, message: "the number is too large")
    }
    return .number(number)
  }

  private mutating func skipDigits() throws(JSONFault) {
    let start = position
    while digit != nil { position += 1 }
    guard position > start else { throw fault("a digit is expected") }
  }

  // MARK: - Strings

  /// Reads a string, its quotes included.
  mutating func string() throws(JSONFault) -> String {
    let opening = position
    advance()
    let start = position
    var bits: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
        advance()
        return try text(content, isASCII: bits < 0x80, opening: opening)
      }
      if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start, opening: opening) }
      guard byte >= 0x20 else { throw fault("a control character in a string is written as an escape") }
      bits |= byte
      position += 1
    }
    throw fault("the string is not closed", at: opening)
  }

  private func text(
    _ content: UnsafeBufferPointer<UInt8>, isASCII: Bool, opening: Int
  ) throws(JSONFault) -> String {
    if isASCII { return String(decoding: content, as: UTF8.self) }
    return try text(content, opening: opening)
  }

  private func text(_ content: some Collection<UInt8>, opening: Int) throws(JSONFault) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    if strictness == .asNode { return String(decoding: content, as: UTF8.self) }
    throw JSONFault(.notUTF8, offset: opening, message: "the string is not valid UTF-8")
  }

  private mutating func stringWithEscapes(from start: Int, opening: Int) throws(JSONFault) -> String {
    var content = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        advance()
        return try text(content, opening: opening)
      }
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: try escape().utf8)
        continue
      }
      guard byte >= 0x20 else { throw fault("a control character in a string is written as an escape") }
      content.append(byte)
      position += 1
    }
    throw fault("the string is not closed", at: opening)
  }

  mutating func escape() throws(JSONFault) -> String {
    let start = position
    advance()
    let letter = next
    advance()
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(try unicodeEscape(from: start))
    default: throw fault("this is no escape of JSON", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let end = position
    if unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try hexadecimalUnit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    guard strictness == .asNode else {
      throw JSONFault(.unpairedSurrogate, offset: start, message: "the escape names half of a surrogate pair")
    }
    position = end
    return "\u{FFFD}"
  }

  private mutating func hexadecimalUnit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = next
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw fault("four hexadecimal digits are expected")
      }
      unit = unit << 4 | UInt32(digit)
      advance()
    }
    return unit
  }
}
