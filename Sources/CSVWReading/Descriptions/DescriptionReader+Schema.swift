import JSONDocuments
import Messages

extension DescriptionReader {
  /// Reads a schema, which stands in the description or in a file of its own.
  mutating func readSchema(_ node: JSONNode, into table: inout TableDescription) {
    guard case .string(let address) = node.content else { return readSchemaObject(node, into: &table) }
    let place = WebAddress.resolved(address, against: base)
    table.schemaID = place
    guard let other = loaded(place, at: node) else { return }
    var read = table
    within(place) { $0.readSchemaObject(other, into: &read) }
    table = read
  }

  private mutating func readSchemaObject(_ node: JSONNode, into table: inout TableDescription) {
    guard case .object = node.content else {
      warn(node, "'tableSchema' is no object")
      table.columns = []
      return
    }
    var inherited = InheritedProperties()
    var properties: [JSONMember] = []
    var (columns, keys, primary, titles): (JSONNode?, JSONNode?, JSONNode?, JSONNode?) = (nil, nil, nil, nil)
    for member in members(node, type: "Schema") {
      switch member.key {
      case "@id": table.schemaID = id(member.value) ?? table.schemaID
      case "columns": columns = member.value
      case "foreignKeys": keys = member.value
      case "primaryKey": primary = member.value
      case "rowTitles": titles = member.value
      default: common(member, &inherited, &properties, "a schema")
      }
    }
    table.inherited = inherited.over(table.inherited)
    if let columns { readColumns(columns, into: &table) }
    table.primaryKey = primary.map { references($0, table, "primaryKey") } ?? []
    table.rowTitles = titles.map { references($0, table, "rowTitles") } ?? []
    if let keys { readForeignKeys(keys, into: &table) }
  }

  // MARK: - Columns

  private mutating func readColumns(_ node: JSONNode, into table: inout TableDescription) {
    var columns: [ColumnDescription] = []
    var names: Set<String> = []
    let items = list(node)
    guard items.count <= CSVWLimits.maximumColumns else {
      return error(node, "there are more than \(CSVWLimits.maximumColumns) columns")
    }
    for item in items {
      guard case .object = item.content else {
        warn(item, "a column is no object")
        continue
      }
      let column = column(item, table.inherited)
      if !column.isVirtual, columns.last?.isVirtual == true {
        error(item, "a virtual column stands before this one")
      }
      if let name = column.name, !names.insert(name).inserted {
        error(item, "two columns are named '\(name)'")
      }
      columns.append(column)
    }
    table.columns = columns
  }

  private mutating func column(_ node: JSONNode, _ above: InheritedProperties) -> ColumnDescription {
    var column = ColumnDescription()
    column.place = node.offset
    for member in members(node, type: "Column") {
      switch member.key {
      case "@id": _ = id(member.value)
      case "name": column.name = name(member)
      case "titles": column.titles = titles(member.value)
      case "virtual": column.isVirtual = truth(member) ?? false
      case "suppressOutput": column.isSuppressed = truth(member) ?? false
      default: common(member, &column.inherited, &column.properties, "a column")
      }
    }
    column.inherited = column.inherited.over(above)
    return column
  }

  /// A name: letters, digits, `_`, `.` and what is written with percent.
  private mutating func name(_ member: JSONMember) -> String? {
    guard let name = text(member) else { return nil }
    let isName = name.unicodeScalars.allSatisfy { scalar in
      scalar.value > 127 || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_.%".unicodeScalars.contains(scalar)
    }
    guard isName, !name.isEmpty, !name.hasPrefix("_") else {
      warn(member.value, "'name' has signs that a name may not have, or begins with _")
      return nil
    }
    return name
  }

  private mutating func titles(_ node: JSONNode) -> [(language: String, text: String)] {
    switch node.content {
    case .object(let members):
      return members.flatMap { member -> [(String, String)] in
        guard LanguageTag.isTag(member.key) else {
          warn(member.value, "'\(member.key)' is no language")
          return []
        }
        return texts(member.value).map { (member.key, $0) }
      }
    default: return texts(node).map { (language ?? "und", $0) }
    }
  }

  private mutating func texts(_ node: JSONNode) -> [String] {
    let items: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
    return items.compactMap { item in
      if case .string(let text) = item.content { return text }
      warn(item, "a title is no text")
      return nil
    }
  }

  // MARK: - Keys

  /// Names of columns; none, with a warning, where a column lacks the name.
  private mutating func references(_ node: JSONNode, _ table: TableDescription, _ key: String) -> [String] {
    let names = columnNames(node)
    let known = Set((table.columns ?? []).compactMap(\.name))
    if let unknown = names.first(where: { !known.contains($0) }) {
      warn(node, "'\(key)': no column is named '\(unknown)'")
      return []
    }
    return names
  }

  private mutating func columnNames(_ node: JSONNode) -> [String] {
    let items: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
    return items.compactMap { item in
      if case .string(let text) = item.content { return text }
      warn(item, "the name of a column is no text")
      return nil
    }
  }

  private mutating func readForeignKeys(_ node: JSONNode, into table: inout TableDescription) {
    for item in list(node) {
      guard case .object(let members) = item.content else {
        warn(item, "a foreign key is no object")
        continue
      }
      for member in members where !["columnReference", "reference"].contains(member.key) {
        error(member.value, "a foreign key has no '\(member.key)'")
      }
      guard let own = item["columnReference"], let reference = item["reference"],
        case .object(let others) = reference.content, let there = reference["columnReference"]
      else {
        error(item, "a foreign key needs 'columnReference', and 'reference' with 'columnReference'")
        continue
      }
      for member in others where !["columnReference", "resource", "schemaReference"].contains(member.key) {
        error(member.value, "a reference has no '\(member.key)'")
      }
      let names = columnNames(own)
      let known = Set((table.columns ?? []).compactMap(\.name))
      if let unknown = names.first(where: { !known.contains($0) }) {
        error(own, "no column is named '\(unknown)'")
      }
      table.foreignKeys.append(
        ForeignKey(
          columns: names, table: address(reference["resource"]),
          schema: address(reference["schemaReference"]),
          otherColumns: columnNames(there), place: item.offset))
    }
  }

  /// A foreign key names rows of a table that the description tells of, by columns that it has.
  mutating func checkForeignKeys(of table: TableDescription, in group: TableGroupDescription) {
    for key in table.foreignKeys {
      guard let target = key.target(in: group) else {
        error(at: key.place, "the description tells of no such table as the foreign key names")
        continue
      }
      let known = Set((target.columns ?? []).compactMap(\.name))
      guard let unknown = key.otherColumns.first(where: { !known.contains($0) }) else { continue }
      error(at: key.place, "no column of the other table is named '\(unknown)'")
    }
  }

  private func address(_ node: JSONNode?) -> String? {
    guard case .string(let text)? = node?.content else { return nil }
    return WebAddress.resolved(text, against: base)
  }
}
