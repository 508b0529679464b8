import CCrypto

/// The last line of a record as this program wrote it: which decision it is of, of which day, and the digest of all
/// bytes before `sha256=`.
///
/// ```
/// <!-- plimsoll-decision-record-1 comparison="sample" profile="own" as-of="2026-11-26" sha256="…" -->
/// ```
///
/// A record of evidence without any day has no `as-of`, and that of a page of a wiki has `form="wiki"`: it has no front
/// matter, as records of earlier versions have none, and is to be told from these.
///
/// The line is a comment in Markdown and in XML. A record whose bytes still have the digest is as it was written,
/// as a proposal: only such a record may be replaced. Whoever changes a single byte, a status or a line end, breaks
/// the seal, and the record is kept from then on; so is one without a seal.
public enum RecordSeal {
  private static let opening = "<!-- plimsoll-decision-record-1 "

  /// The bytes of a record with its seal behind them; nil where libcrypto gives no digest.
  ///
  /// - Parameters:
  ///   - key: The decision that it is of.
  ///   - day: The day that it was made for, as `2026-11-26`; nil where there is none.
  ///   - isOfWiki: Whether it is a page of a wiki.
  public static func sealed(
    _ bytes: [UInt8], of key: RecordKey, day: String?, isOfWiki: Bool = false
  ) -> [UInt8]? {
    let text = bytes + [UInt8(ascii: "\n")]
    return line(of: text, key, day, isOfWiki: isOfWiki).map { text + $0 }
  }

  /// Whether the bytes are a record as this program wrote it.
  public static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let start = start(in: bytes), let key = key(of: bytes),
      let line = line(of: Array(bytes[..<start]), key, day(of: bytes), isOfWiki: isOfWiki(bytes))
    else { return false }
    return bytes[start...].elementsEqual(line)
  }

  /// The decision that a record is of, by its seal, be it broken or not; nil where there is none.
  public static func key(of bytes: [UInt8]) -> RecordKey? {
    guard let start = start(in: bytes) else { return nil }
    let line = text(from: start, of: bytes)
    guard let comparison = value(of: "comparison", in: line), let profile = value(of: "profile", in: line)
    else {
      return nil
    }
    return RecordKey(comparison: comparison, profile: profile)
  }

  /// The day that a record was made for, by its seal, be it broken or not; nil where it tells none.
  public static func day(of bytes: [UInt8]) -> String? {
    start(in: bytes).flatMap { value(of: "as-of", in: text(from: $0, of: bytes)) }
  }

  /// Whether a record is a page of a wiki, by its seal, be it broken or not.
  public static func isOfWiki(_ bytes: [UInt8]) -> Bool {
    start(in: bytes).flatMap { value(of: "form", in: text(from: $0, of: bytes)) } == wiki
  }

  private static let wiki = "wiki"

  private static func text(from start: Int, of bytes: [UInt8]) -> String {
    String(decoding: bytes[start...].prefix(maximumBytes), as: UTF8.self)
  }

  /// The most bytes of a seal that are read: ids have at most some hundreds.
  private static let maximumBytes = 4_096

  private static func line(
    of text: [UInt8], _ key: RecordKey, _ day: String?, isOfWiki: Bool
  ) -> [UInt8]? {
    let ids = "\(opening)comparison=\"\(escaped(key.comparison))\" profile=\"\(escaped(key.profile))\" "
    let facts = ids + (day.map { "as-of=\"\(escaped($0))\" " } ?? "") + (isOfWiki ? "form=\"\(wiki)\" " : "")
    guard let digest = digest(of: text + Array(facts.utf8)) else { return nil }
    return Array("\(facts)sha256=\"\(digest)\" -->\n".utf8)
  }

  /// Where the last seal begins.
  private static func start(in bytes: [UInt8]) -> Int? {
    let opening = Array(opening.utf8)
    guard bytes.count >= opening.count else { return nil }
    var index = bytes.count - opening.count
    while index >= 0 {
      if bytes[index] == opening[0], bytes[index...].starts(with: opening) { return index }
      index -= 1
    }
    return nil
  }

  /// An id as a comment can hold it: two hyphens in a row are not allowed in XML (2.5, "Comments").
  private static func escaped(_ id: String) -> String {
    var text = ""
    for scalar in id.unicodeScalars {
      if scalar == "-", text.unicodeScalars.last == "-" {
        text += "%2D"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func value(of name: String, in line: String) -> String? {
    let parts = line.split(separator: " ").first { $0.hasPrefix("\(name)=\"") && $0.hasSuffix("\"") }
    guard let parts, parts.count > name.count + 2 else { return nil }
    return parts.dropFirst(name.count + 2).dropLast().split(
      separator: "%2D", omittingEmptySubsequences: false
    )
    .joined(separator: "-")
  }

  /// The SHA-256 of bytes in hexadecimal digits, by libcrypto.
  private static func digest(of bytes: [UInt8]) -> String? {
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &hash, &length, EVP_sha256(), nil) == 1 else { return nil }
    return hash.prefix(Int(length)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
