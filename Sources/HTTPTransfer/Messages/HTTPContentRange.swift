/// Which bytes of a whole an answer with status 206 holds: `Content-Range: bytes 100-199/200`.
///
/// RFC 9110, section 14.4.
public struct HTTPContentRange: Hashable, Sendable {
  /// The first byte, from 0.
  public var first: Int64
  /// The last byte; not before the first.
  public var last: Int64
  /// The bytes of the whole; nil where that is not known.
  public var total: Int64?

  /// Reads the value of the field; nil when it is none, or not of bytes.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
    let parts = words[1].split(separator: "/", omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, ends.count == 2, let first = Self.number(ends[0]),
      let last = Self.number(ends[1]), first <= last
    else { return nil }
    let total = Self.number(parts[1])
    guard parts[1] == "*" || total.map({ last < $0 }) == true else { return nil }
    self.first = first
    self.last = last
    self.total = total
  }

  /// Digits alone: no sign, which Swift's own reading would take.
  private static func number(_ text: Substring) -> Int64? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int64(text) : nil
  }
}
