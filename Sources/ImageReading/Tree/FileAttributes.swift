/// What the files of an image often have in common.
struct FileAttributes: Equatable, Sendable {
  var uid: UInt32
  var gid: UInt32
  var permissions: UInt16
  /// The layer that has the file's bytes.
  var layer: UInt16
  var kind: FileKind
  var hasFileCapability: Bool
}

/// The attributes of a tree's files: millions of files share a few.
struct AttributeTable: Sendable {
  /// The number of the attributes of a folder that no layer lists.
  static let impliedFolder: UInt32 = 0

  private var attributes = [
    FileAttributes(uid: 0, gid: 0, permissions: 0o755, layer: 0, kind: .directory, hasFileCapability: false)
  ]
  /// The attributes that came last, by a hash of them: what is not found there is written once more, so that files
  /// that share nothing cost no more than if they were not packed.
  private var recent = [UInt32](repeating: 0, count: 256)

  /// The attributes with a number.
  subscript(number: Int) -> FileAttributes { attributes[number] }

  /// The number of attributes, which are kept.
  mutating func number(of wanted: FileAttributes) throws(FileTree.CapacityError) -> UInt32 {
    let slot = Self.slot(of: wanted)
    let known = Int(recent[slot])
    if known < attributes.count, attributes[known] == wanted { return UInt32(known) }
    guard attributes.count < PackedFile.maximumNumber else { throw .tooManyPaths }
    attributes.append(wanted)
    recent[slot] = UInt32(attributes.count - 1)
    return recent[slot]
  }

  private static func slot(of attributes: FileAttributes) -> Int {
    let mixed =
      attributes.uid &* 0x9e37_79b1 ^ attributes.gid &* 0x85eb_ca77
      ^ UInt32(attributes.permissions) &* 0xc2b2_ae3d ^ UInt32(attributes.layer) &* 0x27d4_eb2f
      ^ UInt32(attributes.kind.rawValue)
    return Int((mixed ^ mixed >> 16) & 0xff)
  }
}
