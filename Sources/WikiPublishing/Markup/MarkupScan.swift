/// Looks through marked-up text from mark to mark.
struct MarkupScan {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The first of some marks from here on; the position is then behind it. Nil where none is left.
  mutating func next(of marks: [StaticString]) -> Int? {
    while position < bytes.count {
      if let found = marks.indices.first(where: { has(marks[$0]) }) {
        position += marks[found].utf8CodeUnitCount
        return found
      }
      position += 1
    }
    return nil
  }

  /// The text up to a mark; the position is then behind the mark, or at the end where there is none.
  mutating func text(upTo mark: StaticString) -> String {
    let start = position
    while position < bytes.count, !has(mark) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    position = min(position + mark.utf8CodeUnitCount, bytes.count)
    return text
  }

  private func has(_ mark: StaticString) -> Bool {
    guard bytes[position] == mark.utf8Start[0] else { return false }
    return mark.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }
}
