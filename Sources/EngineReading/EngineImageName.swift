/// Names of images as engines know them (distribution's reference grammar), fit to stand in the path of an address.
enum EngineImageName {
  /// The longest name: 512 bytes. The grammar allows 255 for the repository, 128 for the tag, and a digest.
  static let maximumBytes = 512

  /// Whether a text can be a name: nothing of it has a meaning in an address, and no part leads elsewhere.
  static func isValid(_ name: String) -> Bool {
    let marks = Set("._-/:@".utf8)
    guard !name.isEmpty, name.utf8.count <= maximumBytes else { return false }
    guard name.utf8.allSatisfy({ isAlphanumeric($0) || marks.contains($0) }) else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      part.utf8.first.map(isAlphanumeric) == true
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
