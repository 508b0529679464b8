/// The values of a mapping whose keys were checked.
struct Fields<Key: FileKey, Node> {
  /// The mapping.
  let mapping: Node
  private let values: [(key: Key, node: Node)]

  init(_ mapping: Node, values: [(key: Key, node: Node)]) {
    self.mapping = mapping
    self.values = values
  }

  /// The value of a key; nil where it is absent or was faulty.
  subscript(key: Key) -> Node? {
    for entry in values where entry.key == key { return entry.node }
    return nil
  }

  /// The keys that are there, in the order they are written.
  var keys: [Key] {
    values.map(\.key)
  }
}
