/// The values of a template: what Mustache puts in are marks, and this keeps what they stand for.
struct TemplateContext {
  /// What the marks stand for, by position.
  private(set) var values: [String] = []
  /// What Mustache looks names up in.
  private(set) var root: [String: Any] = [:]

  /// Gives a name a value.
  mutating func set(_ name: String, to value: String) {
    root[name] = mark(for: value)
  }

  /// Shows or leaves out the sections of a name.
  mutating func set(_ name: String, to condition: Bool) {
    root[name] = condition
  }

  /// Gives a list its items, each a set of values by name.
  mutating func set(_ name: String, to items: [[(name: String, value: String)]]) {
    var list: [[String: Any]] = []
    for item in items {
      var values: [String: Any] = [:]
      for (name, value) in item { values[name] = mark(for: value) }
      list.append(values)
    }
    root[name] = list
  }

  private mutating func mark(for value: String) -> String {
    values.append(value)
    return TemplateMark.value(values.count - 1)
  }
}
