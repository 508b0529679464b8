/// An entry of a tar that a test makes.
public struct FixtureEntry: Sendable {
  /// The name, as any bytes.
  public var name: [UInt8]
  /// The type flag: `0` for a regular file.
  public var type: UInt8
  /// The bytes.
  public var content: [UInt8]
  /// The permission bits.
  public var mode: Int
  /// The owner's number.
  public var userID = 0
  /// The group's number.
  public var groupID = 0
  /// The target of a link.
  public var target: [UInt8] = []
  /// PAX records that are written before the entry.
  public var pax: [(key: String, value: [UInt8])] = []
  /// A device's numbers.
  public var device = (major: 0, minor: 0)
  /// The size to claim, when it is not that of the content.
  public var claimedSize: Int?

  /// Makes an entry.
  public init(_ name: [UInt8], type: Character, content: [UInt8] = [], mode: Int = 0o644) {
    self.name = name
    self.type = type.asciiValue ?? 0
    self.content = content
    self.mode = mode
  }

  /// A regular file.
  public static func file(_ name: String, _ content: String = "", mode: Int = 0o644) -> FixtureEntry {
    FixtureEntry(Array(name.utf8), type: "0", content: Array(content.utf8), mode: mode)
  }

  /// A regular file of any bytes.
  public static func file(_ name: String, bytes: [UInt8], mode: Int = 0o644) -> FixtureEntry {
    FixtureEntry(Array(name.utf8), type: "0", content: bytes, mode: mode)
  }

  /// A folder.
  public static func directory(_ name: String, mode: Int = 0o755) -> FixtureEntry {
    FixtureEntry(Array((name + "/").utf8), type: "5", mode: mode)
  }

  /// A symbolic link.
  public static func link(_ name: String, to target: String) -> FixtureEntry {
    var entry = FixtureEntry(Array(name.utf8), type: "2", mode: 0o777)
    entry.target = Array(target.utf8)
    return entry
  }

  /// A hard link.
  public static func hardLink(_ name: String, to target: String) -> FixtureEntry {
    var entry = FixtureEntry(Array(name.utf8), type: "1")
    entry.target = Array(target.utf8)
    return entry
  }
}
