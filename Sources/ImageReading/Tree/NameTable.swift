internal import ValuePacking

/// The names of a tree's nodes, in the order of the nodes, each written as how much of the name before it is kept,
/// and what comes after.
///
/// Files of one folder come together, and their names often begin alike. Every sixteenth name is written whole: to
/// find a name, at most sixteen are gone through. How much of a name is kept is always as much as the two have in
/// common, which ``isName(_:at:)`` relies on.
struct NameTable: Sendable {
  /// How many names are written by the one before them, and a whole one.
  private static let groupCount = 16
  /// The most bytes that the two lengths of a name take.
  private static let maximumLengthBytes = 6

  // The name of the root is the first, and empty.
  private(set) var count = 1
  private var bytes: [UInt8] = [0, 0]
  /// Where each whole name is written.
  private var groupStarts: [UInt32] = [0]
  private var last: [UInt8] = []

  /// How many bytes the names take here.
  var writtenBytes: Int { bytes.count }

  /// Makes room for `count` names that have `nameBytes` bytes together.
  mutating func reserveCapacity(_ count: Int, nameBytes: Int) {
    // Two lengths of a byte each: what is not used costs nothing, since it is never written to.
    bytes.reserveCapacity(nameBytes + 2 * count)
    groupStarts.reserveCapacity(count / Self.groupCount + 1)
  }

  /// Adds the name of the next node.
  mutating func append(_ name: some Collection<UInt8>) throws(FileTree.CapacityError) {
    guard bytes.count + Self.maximumLengthBytes + name.count < Int(UInt32.max) else {
      throw .tooManyNameBytes
    }
    if count % Self.groupCount == 0 {
      groupStarts.append(UInt32(bytes.count))
      last.removeAll(keepingCapacity: true)
    }
    let shared = Self.commonPrefixLength(last[...], name)
    let rest = name.dropFirst(shared)
    bytes.append(variable: UInt64(shared))
    bytes.append(variable: UInt64(rest.count))
    bytes.append(contentsOf: rest)
    last.removeLast(last.count - shared)
    last.append(contentsOf: rest)
    count += 1
  }

  /// The name of a node.
  subscript(index: Int) -> [UInt8] {
    var name: [UInt8] = []
    var position = Int(groupStarts[index / Self.groupCount])
    for _ in 0...index % Self.groupCount {
      let (shared, rest) = parts(at: &position)
      name.removeLast(name.count - shared)
      name.append(contentsOf: bytes[rest])
    }
    return name
  }

  /// Whether a node has the name, which is found without putting names together.
  func isName(_ wanted: some Collection<UInt8>, at index: Int) -> Bool {
    var position = Int(groupStarts[index / Self.groupCount])
    // How long the name is that was read last, and how much of it `wanted` begins with.
    var (length, agreed) = (0, 0)
    for _ in 0...index % Self.groupCount {
      let (shared, rest) = parts(at: &position)
      if shared < agreed {
        // It goes on otherwise than the name before, which agreed there.
        agreed = shared
      } else if shared == agreed {
        agreed += Self.commonPrefixLength(bytes[rest], wanted.dropFirst(agreed))
      }
      // Where it shares more than agreed, it disagrees where the name before did.
      length = shared + rest.count
    }
    return agreed == length && length == wanted.count
  }

  /// The parts of the name that is written at `position`, which is moved on to the next.
  @inline(__always)
  private func parts(at position: inout Int) -> (shared: Int, rest: Range<Int>) {
    let shared = length(at: &position)
    let count = length(at: &position)
    defer { position += count }
    return (shared, position..<position + count)
  }

  @inline(__always)
  private func length(at position: inout Int) -> Int {
    var (value, shift) = (0, 0)
    while true {
      let byte = Int(bytes[position])
      position += 1
      value |= (byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  private static func commonPrefixLength(_ left: ArraySlice<UInt8>, _ right: some Collection<UInt8>) -> Int {
    var length = 0
    for (one, other) in zip(left, right) {
      guard one == other else { break }
      length += 1
    }
    return length
  }
}
