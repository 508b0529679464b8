/// A package URL (purl, `pkg:TYPE/NAMESPACE/NAME@VERSION?QUALIFIERS#SUBPATH`): which package is meant, in one text.
///
/// It is split as the purl specification tells: what is behind `#` and `?` from the right, the version at the last `@`
/// behind the last `/`; each part is percent-decoded then.
public struct PackageURL: Hashable, Sendable {
  /// The most bytes of one: 4,096. Those of real documents have up to some hundreds.
  public static let maximumBytes = 4096

  /// The kind of package, in small letters: `deb`, `apk`, `rpm`, `npm`, `oci`.
  public var type: String
  /// Who names it, such as `debian` or `@types`; nil where nothing is said.
  public var namespace: String?
  /// Its name.
  public var name: String
  /// Its version; nil where none is said.
  public var version: String?
  /// What is said besides, such as `arch` and `distro`; keys in small letters.
  public var qualifiers: [String: String]

  /// Reads one; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.maximumBytes else { return nil }
    var rest = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    qualifiers = [:]
    if let mark = rest.lastIndex(of: "?") {
      qualifiers = Self.qualifiers(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    guard let colon = rest.firstIndex(of: ":"), rest[..<colon].lowercased() == "pkg" else { return nil }
    var parts = rest[rest.index(after: colon)...].split(separator: "/")
    guard parts.count >= 2, var last = parts.popLast() else { return nil }
    if let at = last.lastIndex(of: "@"), at != last.startIndex {
      version = Self.decoded(last[last.index(after: at)...])
      last = last[..<at]
    }
    guard let name = Self.decoded(last) else { return nil }
    self.name = name
    type = parts.removeFirst().lowercased()
    namespace = Self.decoded(parts.joined(separator: "/")[...])
  }

  private static func qualifiers(_ text: Substring) -> [String: String] {
    var qualifiers: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let value = decoded(sides[1]) else { continue }
      qualifiers[sides[0].lowercased()] = value
    }
    return qualifiers
  }

  /// The text with what `%` stands for; nil where nothing is left, or no UTF-8. A `%` without two hexadecimal digits
  /// stays.
  private static func decoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text.isEmpty ? nil : String(text) }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = Character(UnicodeScalar(source[index + 1])).hexDigitValue,
        let low = Character(UnicodeScalar(source[index + 2])).hexDigitValue
      {
        bytes.append(UInt8(high << 4 | low))
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
