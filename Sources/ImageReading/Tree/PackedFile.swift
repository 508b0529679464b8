/// A file as the node of its path holds it, in 8 bytes: what most files are, or where the file lies apart.
///
/// A file that does not lie apart has one path at most. Two such files may be packed alike: it is the node that tells
/// them apart.
struct PackedFile: Equatable, Sendable {
  /// How many attributes, and how many files that lie apart, can be told apart.
  static let maximumNumber = 1 << 30

  private static let apartMark: UInt32 = 1 << 31
  private static let folderMark: UInt32 = 1 << 30

  /// A folder that no layer lists.
  static let impliedFolder = PackedFile(size: 0, attributes: AttributeTable.impliedFolder, isFolder: true)

  /// The size of a regular file that does not lie apart; 0 of everything else.
  let size: UInt32
  /// A number below ``maximumNumber``, and two marks above it.
  let word: UInt32

  /// Takes what a node has kept.
  init(size: UInt32, word: UInt32) {
    self.size = size
    self.word = word
  }

  /// A file that is all said by a size and the number of its attributes.
  init(size: UInt32, attributes: UInt32, isFolder: Bool) {
    self.init(size: size, word: attributes | (isFolder ? Self.folderMark : 0))
  }

  /// A file that lies apart, by its number there; never a folder.
  init(apart number: UInt32) {
    self.init(size: 0, word: number | Self.apartMark)
  }

  /// Whether it is a folder.
  var isFolder: Bool { word & Self.folderMark != 0 }

  /// Whether it lies apart.
  var isApart: Bool { word & Self.apartMark != 0 }

  /// The number of its attributes or, where it lies apart, its number there.
  var number: Int { Int(word & ~(Self.apartMark | Self.folderMark)) }
}
