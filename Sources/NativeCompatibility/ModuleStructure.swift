import ELFReading

/// The structures by which an add-on registers itself while it is loaded (Node.js, `node.h`, `struct node_module`).
///
/// No symbol names them. They are found by their form: a version number and flags, a pointer that is empty until
/// Node.js fills it in, then the name of a source file, one or two functions, and the name of the module.
enum ModuleStructure {
  /// Names in such a structure are at most that long, in bytes.
  private static let maximumNameBytes = 4_096
  /// `NODE_MODULE_VERSION` is three digits long today.
  private static let versions: ClosedRange<Int32> = 1...9_999
  /// Flags that Node.js defines (`NM_F_BUILTIN` to `NM_F_DELETEME`), and some to spare.
  private static let maximumFlags: UInt32 = 0xff

  /// The version numbers of all such structures in an object's data.
  static func versions(in contents: ELFContents) -> Set<Int> {
    let values = contents.relocatedValues()
    let size = UInt64(contents.addressSize)
    // As far as the name of the module, the fourth field behind two numbers and a pointer.
    let length = 8 + 5 * size
    var found: Set<Int> = []
    for addresses in contents.writableAddresses {
      guard UInt64(addresses.count) >= length, let bytes = contents.bytes(at: addresses) else { continue }
      let first = (addresses.lowerBound + size - 1) / size * size
      for address in stride(from: first, through: addresses.upperBound - length, by: UInt64.Stride(size)) {
        // Most places are none, and most of those are told by the bytes that small numbers leave empty.
        let start = bytes.startIndex + Int(address - addresses.lowerBound)
        guard (1...3).contains(bytes[start..<start + 8].count { $0 != 0 }) else { continue }
        if let version = version(at: address, in: contents, values) { found.insert(version) }
      }
    }
    return found
  }

  private static func version(at address: UInt64, in contents: ELFContents, _ values: [UInt64: UInt64])
    -> Int?
  {
    guard let version = contents.integer(at: address, as: Int32.self), versions.contains(version),
      let flags = contents.integer(at: address + 4, as: UInt32.self), flags <= maximumFlags
    else { return nil }
    let size = UInt64(contents.addressSize)
    func pointer(_ index: UInt64) -> UInt64? {
      let place = address + 8 + index * size
      if let value = values[place] { return value == 0 ? nil : value }
      return contents.address(at: place).flatMap { $0 == 0 ? nil : $0 }
    }
    func isRelocated(_ index: UInt64) -> Bool { values[address + 8 + index * size] != nil }
    guard pointer(0) == nil, !isRelocated(0), isName(pointer(1), in: contents),
      isName(pointer(4), in: contents)
    else { return nil }
    // A function that other objects see is a symbol, which is added to nothing.
    let hasFunction = (2...3).contains { isRelocated($0) || pointer($0) != nil }
    return hasFunction ? Int(version) : nil
  }

  private static func isName(_ address: UInt64?, in contents: ELFContents) -> Bool {
    guard let address, let text = contents.text(at: address, maximumBytes: maximumNameBytes) else {
      return false
    }
    return !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
  }
}
