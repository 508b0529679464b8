import Diagnostics

/// The ids of one kind that a file declares, each with its place and what references to it need to know.
struct IDTable<Value> {
  /// What the ids are of.
  let kind: DeclaredKind
  private var entries: [String: (location: SourceLocation, value: Value)] = [:]
  /// The ids in the order they were declared.
  private(set) var names: [String] = []

  init(kind: DeclaredKind) {
    self.kind = kind
  }

  /// What is known of an id; nil when it is not declared.
  subscript(id: String) -> Value? {
    entries[id]?.value
  }

  /// Declares an id.
  ///
  /// - Returns: where it is already declared; nil when it was not.
  mutating func declare(_ id: String, at location: SourceLocation, value: Value) -> SourceLocation? {
    if let earlier = entries[id] { return earlier.location }
    entries[id] = (location, value)
    names.append(id)
    return nil
  }

  /// Replaces what is known of a declared id.
  mutating func update(_ id: String, value: Value) {
    entries[id]?.value = value
  }
}
