import Diagnostics
import YAMLReading

/// The values of a mapping whose keys were checked.
struct Fields<Key: FileKey> {
  /// Where the mapping begins.
  let location: SourceLocation
  private let values: [(key: Key, node: YAMLNode)]

  init(location: SourceLocation, values: [(key: Key, node: YAMLNode)]) {
    self.location = location
    self.values = values
  }

  /// The value of a key; nil where it is absent or was faulty.
  subscript(key: Key) -> YAMLNode? {
    for entry in values where entry.key == key { return entry.node }
    return nil
  }

  /// The keys that are there, in the order they are written.
  var keys: [Key] {
    values.map(\.key)
  }
}
