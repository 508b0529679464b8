/// The places of a text's bytes: found once for all of them, so that a thousand faults on one line of a megabyte
/// cost no more than reading it.
///
/// Lines end with LF, CRLF or CR, and columns are counted in characters, as ``SourceLocation`` has them.
public struct SourcePlaces {
  /// How far the places that are kept lie apart, in bytes: what one look-up reads.
  private static let distance = 1024

  /// What the bytes before a place tell of it.
  private struct Mark {
    var location: SourceLocation
    var previous: UInt8
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes the byte-order mark has, which takes no column.
  private let skipped: Int
  /// The places of every byte whose number is a multiple of ``distance``, counted behind the byte-order mark.
  private let marks: [Mark]

  /// Reads a text of UTF-8 once; it must outlive the places.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var mark = Mark(location: SourceLocation(line: 1, column: 1), previous: 0)
    var marks: [Mark] = []
    marks.reserveCapacity(bytes.count / Self.distance + 1)
    var start = skipped
    while true {
      marks.append(mark)
      guard start < bytes.count else { break }
      let end = min(start + Self.distance, bytes.count)
      Self.advance(&mark, over: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    self.marks = marks
  }

  /// The place of a byte, counted from 0; of a byte behind the end, the end's.
  public func location(ofByte offset: Int) -> SourceLocation {
    let offset = min(max(offset, skipped), bytes.count)
    let index = (offset - skipped) / Self.distance
    var mark = marks[index]
    let start = skipped + index * Self.distance
    Self.advance(&mark, over: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
    return mark.location
  }

  private static func advance(_ mark: inout Mark, over bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !(byte == UInt8(ascii: "\n") && mark.previous == UInt8(ascii: "\r")) { mark.location.line += 1 }
        mark.location.column = 1
      } else if byte & 0xC0 != 0x80 {
        mark.location.column += 1
      }
      mark.previous = byte
    }
  }
}

extension SourceLocation {
  /// The location of one byte of a UTF-8 text; lines end with LF, CRLF or CR.
  ///
  /// A byte-order mark at the beginning takes no column. For the places of several bytes of one text, make its
  /// ``SourcePlaces`` once.
  public init(ofByte offset: Int, in bytes: some Collection<UInt8>) {
    // Only what is before the byte is read, and as much as a byte-order mark takes.
    let before = bytes.prefix(max(3, offset))
    self =
      before.withContiguousStorageIfAvailable { SourcePlaces($0).location(ofByte: offset) }
      ?? Array(before).withUnsafeBufferPointer { SourcePlaces($0).location(ofByte: offset) }
  }
}
