/// A pattern of image names: `*` stands for any run of characters, every other character for itself.
///
/// A registry and the path `library/` of Docker's own images may be left out: `node:*-alpine` also matches
/// `docker.io/library/node:24-alpine`.
public struct ImagePattern: Hashable, Sendable {
  /// The pattern as written.
  public var text: String

  /// Makes a pattern.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the image of that name belongs to the pattern.
  public func matches(_ name: String) -> Bool {
    Self.matches(Array(text.utf8), Array(name.utf8))
      || Self.matches(Array(text.utf8), Array(Self.familiarName(name).utf8))
  }

  /// The name as people write it: without `docker.io/library/` or `docker.io/`.
  public static func familiarName(_ name: String) -> String {
    for prefix in ["docker.io/library/", "docker.io/", "library/"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// Greedy matching with one point to return to: linear in practice, quadratic at worst, never exponential.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var p = 0
    var n = 0
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
