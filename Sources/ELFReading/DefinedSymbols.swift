package import ValuePacking

/// The dynamic symbols that an object defines: 8 bytes for each name, and 8 for each name with a version.
public struct DefinedSymbols: Hashable, Sendable {
  private var keys: [UInt64]
  /// The number of symbols.
  public let count: Int

  init(_ unsorted: [UInt64], count: Int) {
    keys = unsorted
    keys.sort()
    self.count = count
  }

  /// True when the symbol is defined.
  public func contains(_ key: SymbolKey) -> Bool {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key.hash {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < keys.count && keys[low] == key.hash
  }

  /// Those of the wanted symbols that are defined, in no order.
  package func intersection(_ wanted: Set<SymbolKey>) -> [SymbolKey] {
    // Each search costs about as many steps as a table of this size has binary digits.
    guard wanted.count * 16 > keys.count else { return wanted.filter(contains) }
    return keys.map(SymbolKey.init(hash:)).filter(wanted.contains)
  }
}

extension DefinedSymbols: PackableValue {
  /// The numbers of the names, in their order.
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    HashValues(keys).pack(into: &writer)
  }

  /// Reads the numbers.
  /// - Throws: `UnpackingError` when they are in no order: none would be found.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    count = try Self.count(from: try reader.variable())
    keys = try HashValues(unpacking: &reader).values
    let ordered = keys.withUnsafeBufferPointer { keys in
      keys.indices.dropFirst().allSatisfy { keys[$0 - 1] <= keys[$0] }
    }
    guard ordered else { throw UnpackingError("the symbols are in no order") }
  }

  private static func count(from value: UInt64) throws(UnpackingError) -> Int {
    guard let count = Int(exactly: value) else { throw UnpackingError("a number is too large") }
    return count
  }
}
