import JSONDocuments
import Messages

/// Reads descriptions of tables ("Metadata Vocabulary for Tabular Data" of the W3C).
///
/// What a description says wrongly has no effect and is told, as the vocabulary asks for; what leaves no table to speak of
/// is an error.
public struct DescriptionReader {
  /// Where the addresses of the description begin.
  private(set) var base: String
  /// The language of texts that name none.
  private(set) var language: String?
  private let load: (String) -> [UInt8]?
  /// What is wrong.
  public private(set) var problems: [CSVWProblem] = []

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - address: The address of the description.
  ///   - load: Gives the bytes of another part of the description by its address, where it can be read.
  public init(address: String, load: @escaping (String) -> [UInt8]? = { _ in nil }) {
    (base, self.load) = (address, load)
  }

  /// Whether the description cannot be used.
  public var hasErrors: Bool { problems.contains(where: \.isError) }

  /// Reads a description; nil where it cannot be used, which ``problems`` tell.
  public mutating func read(_ bytes: [UInt8]) -> TableGroupDescription? {
    guard let root = parsed(bytes) else { return nil }
    guard case .object(let members) = root.content else {
      error(root, "the description is no object")
      return nil
    }
    readContext(root["@context"], root)
    let group = members.contains { $0.key == "tables" } ? tableGroup(root) : groupAround(root)
    for table in group.tables { checkForeignKeys(of: table, in: group) }
    return hasErrors ? nil : group
  }

  private mutating func parsed(_ bytes: [UInt8]) -> JSONNode? {
    var parser = JSONParser(limits: CSVWLimits.json)
    do throws(JSONFault) {
      return try parser.parse(bytes)
    } catch {
      tell(isError: true, UInt32(clamping: error.offset), error.message)
      return nil
    }
  }

  // MARK: - Problems

  mutating func error(_ node: JSONNode, _ message: Message) { tell(isError: true, node.offset, message) }

  mutating func error(at offset: UInt32, _ message: Message) { tell(isError: true, offset, message) }

  mutating func warn(_ node: JSONNode, _ message: Message) { tell(isError: false, node.offset, message) }

  private mutating func tell(isError: Bool, _ offset: UInt32, _ message: Message) {
    guard problems.count < CSVWLimits.maximumProblems || isError && !hasErrors else { return }
    problems.append(CSVWProblem(isError: isError, at: .description(offset), message))
  }

  // MARK: - Context

  private mutating func readContext(_ node: JSONNode?, _ root: JSONNode) {
    let name = JSONNode.Content.string("http://www.w3.org/ns/csvw")
    guard let node else { return warn(root, "there is no \"@context\": \"http://www.w3.org/ns/csvw\"") }
    if node.content == name { return }
    guard case .array(let items) = node.content, items.first?.content == name, items.count == 2,
      case .object(let members) = items[1].content
    else { return error(node, "'@context' is not that of CSVW") }
    for member in members {
      switch (member.key, member.value.content) {
      case ("@base", .string(let address)): base = WebAddress.resolved(address, against: base)
      case ("@language", .string(let tag)) where LanguageTag.isTag(tag): language = tag
      case ("@language", _): warn(member.value, "'@language' is no language")
      default: error(member.value, "'@context' may hold '@base' and '@language'")
      }
    }
  }

  // MARK: - Groups and tables

  private mutating func tableGroup(_ root: JSONNode) -> TableGroupDescription {
    var group = TableGroupDescription()
    var inherited = InheritedProperties()
    var dialect = CSVWDialect()
    var tables: JSONNode?
    for member in members(root, type: "TableGroup") {
      switch member.key {
      case "@id": group.id = id(member.value)
      case "tables": tables = member.value
      case "dialect": dialect = readDialect(member.value)
      case "notes": group.notes = list(member.value)
      case "tableDirection": checkDirection(member.value)
      case "transformations": checkTransformations(member.value)
      case "tableSchema", "url": break
      default: common(member, &inherited, &group.properties, "tables")
      }
    }
    let items = list(tables ?? root)
    if items.count > CSVWLimits.maximumTables {
      error(root, "there are more than \(CSVWLimits.maximumTables) tables")
    }
    for item in items.prefix(CSVWLimits.maximumTables) {
      guard case .object = item.content else {
        warn(item, "a table is no object")
        continue
      }
      if let table = table(item, dialect, inherited) { group.tables.append(table) }
    }
    if group.tables.isEmpty { error(tables ?? root, "'tables' names no table") }
    return group
  }

  private mutating func groupAround(_ root: JSONNode) -> TableGroupDescription {
    var group = TableGroupDescription()
    group.isImplied = true
    if case .string("TableGroup")? = root["@type"]?.content { error(root, "the group has no 'tables'") }
    if let table = table(root, CSVWDialect(), InheritedProperties()) { group.tables = [table] }
    return group
  }

  private mutating func table(
    _ node: JSONNode, _ groupDialect: CSVWDialect, _ above: InheritedProperties
  ) -> TableDescription? {
    guard case .string(let url)? = node["url"]?.content else {
      error(node["url"] ?? node, "the table has no 'url', or it is no text")
      return nil
    }
    var table = TableDescription(url: WebAddress.resolved(url, against: base), place: node.offset)
    table.dialect = groupDialect
    table.defaultLanguage = language ?? "und"
    var inherited = InheritedProperties()
    var schema: JSONNode?
    for member in members(node, type: "Table") {
      switch member.key {
      case "@id": table.id = id(member.value)
      case "url": break
      case "dialect": table.dialect = readDialect(member.value)
      case "notes": table.notes = list(member.value)
      case "tableDirection": checkDirection(member.value)
      case "transformations": checkTransformations(member.value)
      case "suppressOutput": table.isSuppressed = truth(member) ?? false
      case "tableSchema": schema = member.value
      default: common(member, &inherited, &table.properties, "a table")
      }
    }
    table.inherited = inherited.over(above)
    if let schema { readSchema(schema, into: &table) }
    return table
  }

  // MARK: - Parts

  /// The members of an object but its type, which is checked. Keys are told once.
  mutating func members(_ node: JSONNode, type: String) -> [JSONMember] {
    guard case .object(let members) = node.content else { return [] }
    if let found = node["@type"], found.content != .string(type) { error(found, "'@type' is to be \(type)") }
    return members.filter { $0.key != "@type" && $0.key != "@context" }
  }

  mutating func id(_ node: JSONNode) -> String? {
    guard case .string(let id) = node.content else {
      warn(node, "'@id' is no text")
      return base
    }
    guard !id.hasPrefix("_:") else {
      error(node, "'@id' begins with _:")
      return nil
    }
    return WebAddress.resolved(id, against: base)
  }

  /// The items of a list; none, with a warning, where the value is none.
  mutating func list(_ node: JSONNode) -> [JSONNode] {
    guard case .array(let items) = node.content else {
      warn(node, "a list is expected here")
      return []
    }
    return items
  }

  mutating func truth(_ member: JSONMember) -> Bool? {
    guard case .boolean(let value) = member.value.content else {
      warn(member.value, "'\(member.key)' is neither true nor false")
      return nil
    }
    return value
  }

  private mutating func checkDirection(_ node: JSONNode) {
    guard case .string(let word) = node.content, ["rtl", "ltr", "auto"].contains(word) else {
      return warn(node, "'tableDirection' is none of rtl, ltr and auto")
    }
  }

  private mutating func checkTransformations(_ node: JSONNode) {
    for item in list(node) {
      guard case .object = item.content else {
        warn(item, "a transformation is no object")
        continue
      }
      for member in members(item, type: "Template") {
        switch member.key {
        case "@id": _ = id(member.value)
        case "url", "scriptFormat", "targetFormat", "source", "titles": break
        case _ where member.key.contains(":"): check(member.value)
        default: warn(member.value, "a transformation has no '\(member.key)'")
        }
      }
    }
  }

  /// A member that any part may have: what is inherited, or a property with a prefix.
  mutating func common(
    _ member: JSONMember, _ inherited: inout InheritedProperties, _ properties: inout [JSONMember],
    _ part: String
  ) {
    if read(member, into: &inherited) { return }
    guard member.key.contains(":") else { return warn(member.value, "\(part) has no '\(member.key)'") }
    check(member.value)
    properties.append(member)
  }

  /// The bytes of another part of the description, parsed.
  mutating func loaded(_ address: String, at node: JSONNode) -> JSONNode? {
    guard let bytes = load(address) else {
      error(node, "'\(address)' cannot be read")
      return nil
    }
    return parsed(bytes)
  }

  /// Reads something with the base of another file.
  mutating func within(_ address: String, _ read: (inout DescriptionReader) -> Void) {
    let (own, tag) = (base, language)
    (base, language) = (address, nil)
    read(&self)
    (base, language) = (own, tag)
  }
}
