import Messages

/// Why a text cannot be taken apart.
struct TaggedTextFault: Error, Hashable {
  /// What is wrong, as a clause.
  var why: Message
  /// The byte at which it is wrong.
  var offset: Int
}

/// XML as the tags and texts that it is made of, each with its place, so that what is around a part can be kept byte for
/// byte: the body of a page of Confluence, or an answer of XML-RPC. Entities of HTML are known, and none can be declared.
struct TaggedText {
  /// The most bytes of a text: 16 MiB. Confluence takes 5 MB of a page.
  static let maximumBytes = 16 << 20
  /// The most elements inside each other.
  static let maximumDepth = 256

  /// A tag, or a text between tags.
  struct Piece {
    enum Kind: Equatable {
      case start(String)
      case empty(String)
      case end(String)
      /// Text with references.
      case text
      /// Text in a CDATA section.
      case data
      /// A comment or an instruction.
      case ignored
    }

    var kind: Kind
    /// Its bytes.
    var range: Range<Int>
    /// The piece that ends the element which this one begins; itself where it begins none.
    var last: Int
    /// The piece that begins the element around it; nil outside all.
    var parent: Int?

    /// The name of the element that it begins; nil where it begins none.
    var opened: String? {
      switch kind {
      case .start(let name), .empty(let name): name
      case .end, .text, .data, .ignored: nil
      }
    }
  }

  let bytes: [UInt8]
  private(set) var pieces: [Piece] = []

  /// Takes a text apart.
  init(_ text: String) throws(TaggedTextFault) {
    bytes = Array(text.utf8)
    guard bytes.count <= Self.maximumBytes else {
      throw TaggedTextFault(why: "it has more than \(Self.maximumBytes) bytes", offset: 0)
    }
    var open: [Int] = []
    var start = 0
    while start < bytes.count {
      let piece = try piece(at: start, in: open.last)
      start = piece.range.upperBound
      pieces.append(piece)
      switch piece.kind {
      case .start:
        open.append(pieces.count - 1)
        guard open.count <= Self.maximumDepth else {
          throw TaggedTextFault(why: "elements lie more than \(Self.maximumDepth) deep", offset: start)
        }
      case .end(let name):
        guard let first = open.popLast(), pieces[first].kind == .start(name) else {
          throw TaggedTextFault(why: "</\(name)> ends nothing that is open", offset: piece.range.lowerBound)
        }
        pieces[first].last = pieces.count - 1
      case .empty, .text, .data, .ignored: continue
      }
    }
    guard let first = open.last else { return }
    throw TaggedTextFault(why: "an element is not closed", offset: pieces[first].range.lowerBound)
  }

  private func piece(at start: Int, in parent: Int?) throws(TaggedTextFault) -> Piece {
    let (kind, end) = try kind(at: start)
    return Piece(kind: kind, range: start..<end, last: pieces.count, parent: parent)
  }

  private func kind(at start: Int) throws(TaggedTextFault) -> (Piece.Kind, end: Int) {
    guard bytes[start] == UInt8(ascii: "<") else {
      return (.text, bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
    }
    if has("<!--", at: start) { return (.ignored, try end(behind: "-->", from: start + 4)) }
    if has("<![CDATA[", at: start) { return (.data, try end(behind: "]]>", from: start + 9)) }
    if has("<?", at: start) { return (.ignored, try end(behind: "?>", from: start + 2)) }
    guard !has("<!", at: start) else { throw TaggedTextFault(why: "it has a declaration", offset: start) }
    let end = try endOfTag(from: start)
    let isEnd = has("</", at: start)
    let name = bytes[(start + (isEnd ? 2 : 1))..<(end - 1)].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
    }
    guard !name.isEmpty else { throw TaggedTextFault(why: "a tag has no name", offset: start) }
    let text = String(decoding: name, as: UTF8.self)
    if isEnd { return (.end(text), end) }
    return (bytes[end - 2] == UInt8(ascii: "/") ? .empty(text) : .start(text), end)
  }

  /// The end of a tag: a value between quotes may hold what looks like it.
  private func endOfTag(from start: Int) throws(TaggedTextFault) -> Int {
    var quote: UInt8?
    for index in (start + 1)..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    throw TaggedTextFault(why: "a tag does not end", offset: start)
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { bytes[start...].starts(with: $0) }
  }

  private func end(behind mark: String, from start: Int) throws(TaggedTextFault) -> Int {
    let mark = Array(mark.utf8)
    var index = min(start, bytes.count)
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    throw TaggedTextFault(why: "\(String(decoding: mark, as: UTF8.self)) is missing", offset: start)
  }
}

extension TaggedText {
  /// A part as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The value of an attribute of the tag that a piece is; nil where it has none of that name.
  func attribute(_ name: String, of piece: Piece) -> String? {
    let tag = bytes[piece.range]
    let mark = Array(name.utf8) + [UInt8(ascii: "=")]
    var index = tag.startIndex
    var quote: UInt8?
    while index < tag.endIndex {
      let byte = tag[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte <= 0x20, tag[(index + 1)...].starts(with: mark), index + mark.count + 1 < tag.endIndex {
        let open = index + mark.count + 1
        guard let end = tag[(open + 1)...].firstIndex(of: tag[open]) else { return nil }
        return decoded((open + 1)..<end)
      }
      index += 1
    }
    return nil
  }

  /// A text with its references resolved.
  func decoded(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for (scalar, _) in scalars(in: range) { text.append(scalar) }
    return String(text)
  }

  /// The text of a piece: none of a tag.
  func text(of piece: Piece) -> String {
    switch piece.kind {
    case .text: decoded(piece.range)
    case .data: text((piece.range.lowerBound + 9)..<(piece.range.upperBound - 3))
    case .start, .empty, .end, .ignored: ""
    }
  }

  /// The scalars of a text, each with the bytes that stand for it.
  func scalars(in range: Range<Int>) -> [(scalar: Unicode.Scalar, bytes: Range<Int>)] {
    var scalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(at: index, before: range.upperBound)
      {
        scalars.append((scalar, index..<end))
        index = end
      } else {
        let length = Self.length(of: bytes[index])
        let end = min(index + length, range.upperBound)
        let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
        scalars.append((scalar ?? "\u{FFFD}", index..<end))
        index = end
      }
    }
    return scalars
  }

  /// How many bytes a scalar has, by its first one.
  private static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private func reference(at start: Int, before end: Int) -> (Unicode.Scalar, Int)? {
    // No name and no number is longer.
    let longest = bytes[(start + 1)..<min(end, start + 12)]
    guard let semicolon = longest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    let scalar: Unicode.Scalar?
    if name.hasPrefix("#x") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    } else {
      scalar = HTMLEntity.scalar(name)
    }
    return scalar.map { ($0, semicolon + 1) }
  }
}
