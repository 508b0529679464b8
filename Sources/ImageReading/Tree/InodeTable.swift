/// The files of a tree, packed: most take 12 bytes, since the files of an image share few owners and modes.
///
/// What few files have (the target of a link, a device's numbers, collected values, 4 GiB and more) lies apart.
struct InodeTable: Sendable {
  private struct Packed {
    /// The file's size; 0 where ``details`` says it.
    var size: UInt32
    /// Which of ``attributes`` the file has.
    var attributes: UInt32
    /// How many nodes have the file; with the mark, which of ``details`` says that and more.
    var linksOrDetail: UInt32
  }

  private struct Attributes: Equatable {
    var uid: UInt32
    var gid: UInt32
    var permissions: UInt16
    var layer: UInt16
    var kind: FileKind
    var hasFileCapability: Bool
  }

  private struct Detail {
    var size: Int64
    var targetOffsetOrMajor: UInt32
    var targetLengthOrMinor: UInt32
    var content: UInt32
    var links: UInt32
  }

  private static let detailMark: UInt32 = 1 << 31

  private var files: [Packed] = []
  private var attributes: [Attributes] = []
  private var details: [Detail] = []
  /// The attributes that came last, by a hash of them: what is not found there is written once more, so that
  /// files that share nothing cost no more than if they were not packed.
  private var recent = [UInt32](repeating: 0, count: 256)

  /// Makes room for `count` files.
  mutating func reserveCapacity(_ count: Int) { files.reserveCapacity(count) }

  /// Adds a file.
  mutating func append(_ inode: FileTree.Inode) {
    files.append(Packed(size: 0, attributes: 0, linksOrDetail: 0))
    self[files.count - 1] = inode
  }

  /// Counts one node more that has the file.
  mutating func addLink(to inode: FileTree.InodeID) { changeLinks(of: inode) { $0 + 1 } }

  /// Counts one node less that has the file.
  /// - Returns: whether none has it any more.
  mutating func removeLink(from inode: FileTree.InodeID) -> Bool { changeLinks(of: inode) { $0 - 1 } == 0 }

  @discardableResult
  private mutating func changeLinks(of inode: FileTree.InodeID, _ change: (UInt32) -> UInt32) -> UInt32 {
    let word = files[Int(inode)].linksOrDetail
    if word & Self.detailMark != 0 {
      let detail = Int(word & ~Self.detailMark)
      details[detail].links = change(details[detail].links)
      return details[detail].links
    }
    files[Int(inode)].linksOrDetail = change(word)
    return change(word)
  }
}

// MARK: As a collection

extension InodeTable: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { files.count }

  subscript(index: Int) -> FileTree.Inode {
    get {
      let packed = files[index]
      let shared = attributes[Int(packed.attributes)]
      let hasDetail = packed.linksOrDetail & Self.detailMark != 0
      let detail = hasDetail ? details[Int(packed.linksOrDetail & ~Self.detailMark)] : Self.plain(packed)
      return FileTree.Inode(
        size: detail.size, uid: shared.uid, gid: shared.gid, targetOffsetOrMajor: detail.targetOffsetOrMajor,
        targetLengthOrMinor: detail.targetLengthOrMinor, content: detail.content, links: detail.links,
        permissions: shared.permissions, layer: shared.layer, kind: shared.kind,
        hasFileCapability: shared.hasFileCapability)
    }
    set {
      let linksOrDetail = linksOrDetail(of: newValue, replacing: files[index].linksOrDetail)
      files[index] = Packed(
        size: linksOrDetail & Self.detailMark == 0 ? UInt32(newValue.size) : 0,
        attributes: number(ofAttributesOf: newValue), linksOrDetail: linksOrDetail)
    }
  }

  private static func plain(_ packed: Packed) -> Detail {
    Detail(
      size: Int64(packed.size), targetOffsetOrMajor: 0, targetLengthOrMinor: 0, content: FileTree.none,
      links: packed.linksOrDetail)
  }

  private mutating func linksOrDetail(of inode: FileTree.Inode, replacing old: UInt32) -> UInt32 {
    let detail = Detail(
      size: inode.size, targetOffsetOrMajor: inode.targetOffsetOrMajor,
      targetLengthOrMinor: inode.targetLengthOrMinor,
      content: inode.content, links: inode.links)
    if old & Self.detailMark != 0 {
      details[Int(old & ~Self.detailMark)] = detail
      return old
    }
    let isPlain =
      inode.targetOffsetOrMajor == 0 && inode.targetLengthOrMinor == 0 && inode.content == FileTree.none
      && UInt32(exactly: inode.size) != nil
    if isPlain { return inode.links }
    details.append(detail)
    return UInt32(details.count - 1) | Self.detailMark
  }

  private mutating func number(ofAttributesOf inode: FileTree.Inode) -> UInt32 {
    let wanted = Attributes(
      uid: inode.uid, gid: inode.gid, permissions: inode.permissions, layer: inode.layer, kind: inode.kind,
      hasFileCapability: inode.hasFileCapability)
    let mixed =
      inode.uid &* 0x9e37_79b1 ^ inode.gid &* 0x85eb_ca77 ^ UInt32(inode.permissions) &* 0xc2b2_ae3d
      ^ UInt32(inode.layer) &* 0x27d4_eb2f ^ UInt32(inode.kind.rawValue)
    let slot = Int((mixed ^ mixed >> 16) & 0xff)
    let known = Int(recent[slot])
    if known < attributes.count, attributes[known] == wanted { return UInt32(known) }
    attributes.append(wanted)
    recent[slot] = UInt32(attributes.count - 1)
    return recent[slot]
  }
}
