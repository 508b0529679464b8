/// The lines of a text file, as slices of its bytes, without their line ends (LF or CR LF).
struct TextLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var isAtEnd = false

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard !isAtEnd else { return nil }
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
      isAtEnd = true
      return rest.isEmpty ? nil : withoutCarriageReturn(rest)
    }
    let line = rest[rest.startIndex..<end]
    rest = rest[(end + 1)...]
    return withoutCarriageReturn(line)
  }

  private func withoutCarriageReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}

extension ArraySlice<UInt8> {
  /// The slice without the ASCII spaces and tabs at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first == 0x20 || first == 0x09 { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice = slice.dropLast() }
    return slice
  }

  /// Whether the slice begins with the bytes of `text`.
  func hasPrefix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}
