import ComparisonModel
import JSONDocuments
import YAMLReading

/// Documents that differ from a good one in one place.
enum DocumentMutations {
  /// Every document that one change makes of `value`.
  static func all(of value: JSONValue) -> [JSONValue] {
    var results: [JSONValue] = []
    collect(value) { results.append($0) }
    return results
  }

  private static func collect(_ value: JSONValue, _ emit: (JSONValue) -> Void) {
    switch value {
    case .object(let members):
      emit(.list([]))
      emit(.object(members + [.init("zzz", .text("z"))]))
      for (index, member) in members.enumerated() {
        var fewer = members
        fewer.remove(at: index)
        emit(.object(fewer))
        var renamed = members
        renamed[index].key += "_x"
        emit(.object(renamed))
        collect(member.value) { changed in
          var mutated = members
          mutated[index].value = changed
          emit(.object(mutated))
        }
      }
    case .list(let items):
      emit(.list([]))
      emit(.text("x"))
      emit(.list(items + [.null]))
      for (index, item) in items.enumerated() {
        collect(item) { changed in
          var mutated = items
          mutated[index] = changed
          emit(.list(mutated))
        }
      }
    default:
      for other: JSONValue in [
        .null, .text(""), .text(" "), .text("X y"), .text("a\u{1}b"), .integer(5), .boolean(true), .list([]),
        .object([]),
      ] where other != value {
        emit(other)
      }
    }
  }
}

extension JSONValue {
  /// The value of a YAML node by the core schema, numbers kept as texts.
  init(yaml node: YAMLNode) {
    switch node.content {
    case .mapping(let entries): self = .object(entries.map { Member($0.key, JSONValue(yaml: $0.value)) })
    case .sequence(let nodes): self = .list(nodes.map { JSONValue(yaml: $0) })
    case .scalar("true", .plain): self = .boolean(true)
    case .scalar("false", .plain): self = .boolean(false)
    case .scalar(let text, _): self = node.isNull ? .null : .text(text)
    }
  }
}
