import Messages

/// The keys of the objects that are gone over, innermost last, by their hashes: none may be twice in one object.
struct JSONKeyStack {
  private struct Key {
    var hash: Int
    var offset: Int
  }

  /// Objects with more members than this look their keys up in a table.
  private static let maximumKeysComparedOneByOne = 24

  private var keys: [Key] = []

  var count: Int { keys.count }

  mutating func push(_ hash: Int, at offset: Int) {
    keys.append(Key(hash: hash, offset: offset))
  }

  /// The hash of a key's bytes. Its seed is another in every process, so that no file can be made whose keys collide.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }

  /// Lets the keys of the innermost object go.
  ///
  /// - Throws: ``JSONFault`` where one of them is there twice.
  mutating func pop(to first: Int, _ scanner: JSONScanner) throws(JSONFault) {
    defer { keys.removeSubrange(first...) }
    let object = keys[first...]
    if object.count <= Self.maximumKeysComparedOneByOne {
      for index in object.indices.dropFirst() {
        for earlier in first..<index where object[earlier].hash == object[index].hash {
          try check(object[earlier], object[index], scanner)
        }
      }
    } else {
      var seen: [Int: Key] = [:]
      seen.reserveCapacity(object.count)
      for key in object {
        guard let earlier = seen.updateValue(key, forKey: key.hash) else { continue }
        try check(earlier, key, scanner)
      }
    }
  }

  /// Two keys of one hash are most probably one key; their texts tell.
  private func check(_ earlier: Key, _ later: Key, _ scanner: JSONScanner) throws(JSONFault) {
    var (first, second) = (scanner, scanner)
    first.position = earlier.offset
    second.position = later.offset
    guard try first.string() == second.string() else { return }
    throw JSONFault(.duplicateKey, offset: later.offset, message: "a key is given twice in one object")
  }
}
