import CSVWReading
import JSONDocuments
import Messages

/// Annotated tables as JSON ("Generating JSON from Tabular Data on the Web" of the W3C): what the suite's results are.
struct JSONOutput {
  /// A JSON value without the order of its keys.
  indirect enum Value: Hashable {
    case null, yesNo(Bool), number(Double), text(String), list([Value]), object([String: Value])

    init(_ node: JSONNode) {
      switch node.content {
      case .null: self = .null
      case .boolean(let value): self = .yesNo(value)
      case .integer(let number): self = .number(Double(number))
      case .number(let number): self = .number(number)
      case .string(let text): self = .text(text)
      case .array(let items): self = .list(items.map { Value($0) })
      case .object(let members):
        self = .object(Dictionary(members.map { ($0.key, Value($0.value)) }) { first, _ in first })
      }
    }
  }

  /// Where two values differ, and how; nil where they are one.
  static func difference(_ one: Value?, _ other: Value?, at path: String = "") -> String? {
    if one == other { return nil }
    switch (one, other) {
    case (.object(let left)?, .object(let right)?):
      let keys = Set(left.keys).union(right.keys).sorted()
      return keys.lazy.compactMap { difference(left[$0], right[$0], at: "\(path)/\($0)") }.first
    case (.list(let left)?, .list(let right)?) where left.count == right.count:
      return left.indices.lazy.compactMap { difference(left[$0], right[$0], at: "\(path)/\($0)") }.first
    default:
      return "\(path): \(one.map { "\($0)" } ?? "nothing") in place of \(other.map { "\($0)" } ?? "nothing")"
    }
  }

  let isMinimal: Bool
  private(set) var problems: [CSVWProblem] = []
  /// What is wrong with cells and keys.
  private(set) var faults: [CSVWProblem] = []

  init(isMinimal: Bool) { self.isMinimal = isMinimal }

  /// A group of tables as JSON.
  mutating func value(
    _ group: TableGroupDescription, _ load: (String) -> [UInt8]?
  ) throws -> Value {
    var tables: [Value] = []
    var objects: [Value] = []
    var keys = TableKeys(group)
    for description in group.tables {
      let bytes = try requireBytes(load(description.url), description.url)
      let table = try AnnotatedTable(bytes, description)
      problems += table.problems
      let rows = try rows(table, &keys)
      guard !description.isSuppressed else { continue }
      for row in rows { if case .list(let items) = row.objects { objects += items } }
      var members = Self.members(description.id, description.notes, description.properties)
      members["url"] = .text(description.url)
      members["row"] = .list(rows.map(\.value))
      tables.append(.object(members))
    }
    keys.check()
    faults += keys.problems
    if isMinimal { return .list(objects) }
    var members = group.isImplied ? [:] : Self.members(group.id, group.notes, group.properties)
    members["tables"] = .list(tables)
    return .object(members)
  }

  private func requireBytes(_ bytes: [UInt8]?, _ url: String) throws -> [UInt8] {
    guard let bytes else { throw CSVWProblem(isError: true, at: .whole, "\(url) cannot be read") }
    return bytes
  }

  private static func members(_ id: String?, _ notes: [JSONNode], _ properties: [JSONMember]) -> [String:
    Value]
  {
    var members: [String: Value] = [:]
    if let id { members["@id"] = .text(id) }
    if !notes.isEmpty { members["notes"] = .list(notes.map { interpreted(Value($0)) }) }
    for property in properties { members[property.key] = interpreted(Value(property.value)) }
    return members
  }

  /// A value of JSON-LD as plain JSON: its `@value` or its `@id` alone.
  private static func interpreted(_ value: Value) -> Value {
    switch value {
    case .list(let items): .list(items.map(interpreted))
    case .object(let members):
      if members.count == 1, let id = members["@id"] {
        id
      } else {
        members["@value"] ?? .object(members.mapValues(interpreted))
      }
    default: value
    }
  }

  // MARK: - Rows

  private mutating func rows(_ table: AnnotatedTable, _ keys: inout TableKeys) throws -> [(
    value: Value, objects: Value
  )] {
    var rows = table.rows()
    var all: [(Value, Value)] = []
    while let row = try rows.next() {
      for (cell, column) in zip(row.cells, table.columns) {
        faults += cell.faults.map {
          CSVWProblem(isError: false, at: .table(cell.place), "\(column.name): \($0)")
        }
      }
      keys.add(row, of: table)
      let objects = Value.list(Self.objects(row, table))
      var members: [String: Value] = [
        "url": .text("\(table.description.url)#row=\(row.sourceNumber)"),
        "rownum": .number(Double(row.number)),
        "describes": objects,
      ]
      let titles = table.description.rowTitles.flatMap { name -> [Value] in
        guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return [] }
        return row.cells[column].values.map { .text($0.text) }
      }
      if !titles.isEmpty { members["titles"] = titles.count == 1 ? titles[0] : .list(titles) }
      all.append((.object(members), objects))
    }
    return all
  }

  private static func objects(_ row: AnnotatedRow, _ table: AnnotatedTable) -> [Value] {
    var order: [String?] = []
    var found: [String?: [String: Value]] = [:]
    for (cell, column) in zip(row.cells, table.columns) where !column.description.isSuppressed {
      guard let (key, value) = member(cell, column) else { continue }
      if found[cell.aboutURL] == nil {
        order.append(cell.aboutURL)
        found[cell.aboutURL] = cell.aboutURL.map { ["@id": .text($0)] } ?? [:]
      }
      let before = found[cell.aboutURL]?[key]
      found[cell.aboutURL]?[key] = before.map { .list(items($0) + items(value)) } ?? value
    }
    return nested(order, found)
  }

  private static func items(_ value: Value) -> [Value] {
    if case .list(let items) = value { items } else { [value] }
  }

  private static func member(_ cell: AnnotatedCell, _ column: AnnotatedColumn) -> (String, Value)? {
    var key = WebAddress.decoded(column.name)
    if let property = cell.propertyURL { key = compact(property) }
    if let address = cell.valueURL {
      return key == "rdf:type" ? ("@type", .text(compact(address))) : (key, .text(address))
    }
    guard !cell.values.isEmpty else { return nil }
    let values = cell.values.map(value)
    return (key, cell.isList ? .list(values) : values[0])
  }

  private static func value(_ value: CSVWValue) -> Value {
    switch value.content {
    case .number(let number, _): number.isFinite ? .number(number) : .text(value.text)
    case .yesNo(let isSo): .yesNo(isSo)
    case .text(let text): .text(text)
    }
  }

  /// An address by its prefix.
  private static func compact(_ address: String) -> String {
    let fitting = WebAddress.prefixes.filter {
      address.hasPrefix($0.value) && address != $0.value && $0.key != "dcterms"
    }
    return fitting.max { $0.value.count < $1.value.count }.map {
      "\($0.key):\(address.dropFirst($0.value.count))"
    }
      ?? address
  }

  /// Objects that exactly one other names stand in it.
  private static func nested(_ order: [String?], _ found: [String?: [String: Value]]) -> [Value] {
    var parents: [String: [String?]] = [:]
    for (subject, members) in found {
      for (key, value) in members where key != "@id" && key != "@type" {
        if case .text(let id) = value, found[id] != nil, id != subject {
          parents[id, default: []].append(subject)
        }
      }
    }
    func object(_ subject: String?, _ depth: Int) -> Value {
      .object(
        (found[subject] ?? [:]).mapValues { value in
          guard case .text(let id) = value, depth < 20, id != subject, parents[id]?.count == 1 else {
            return value
          }
          return object(id, depth + 1)
        })
    }
    return order.filter { $0.flatMap { parents[$0]?.count } != 1 }.map { object($0, 0) }
  }
}
