import JSONDocuments
import Messages

extension DescriptionReader {
  /// Reads what is inherited; false where a member is nothing of the kind.
  mutating func read(_ member: JSONMember, into inherited: inout InheritedProperties) -> Bool {
    let node = member.value
    switch member.key {
    case "aboutUrl": inherited.aboutURL = text(member) ?? ""
    case "propertyUrl": inherited.propertyURL = text(member) ?? ""
    case "valueUrl": inherited.valueURL = text(member) ?? ""
    case "default": inherited.defaultText = text(member)
    case "separator": if node.content != .null { inherited.separator = text(member) }
    case "ordered": inherited.isOrdered = truth(member)
    case "required": inherited.isRequired = truth(member)
    case "null": inherited.nulls = nulls(node)
    case "datatype": inherited.datatype = datatype(node)
    case "lang": inherited.language = tag(node)
    case "textDirection":
      guard case .string(let word) = node.content, ["ltr", "rtl", "auto", "inherit"].contains(word) else {
        warn(node, "'textDirection' is none of ltr, rtl, auto and inherit")
        break
      }
    default: return false
    }
    return true
  }

  mutating func text(_ member: JSONMember) -> String? {
    guard case .string(let text) = member.value.content else {
      warn(member.value, "'\(member.key)' is no text")
      return nil
    }
    return text
  }

  private mutating func tag(_ node: JSONNode) -> String? {
    guard case .string(let tag) = node.content, LanguageTag.isTag(tag) else {
      warn(node, "'lang' is no language")
      return nil
    }
    return tag
  }

  private mutating func nulls(_ node: JSONNode) -> [String]? {
    if case .string(let text) = node.content { return [text] }
    guard case .array(let items) = node.content else {
      warn(node, "'null' is neither a text nor a list of texts")
      return nil
    }
    var texts: [String] = []
    for item in items {
      if case .string(let text) = item.content { texts.append(text) } else { warn(item, "'null' is no text") }
    }
    return texts.isEmpty ? nil : texts
  }

  // MARK: - Common properties

  /// Checks the value of a property with a prefix: JSON-LD without what changes its meaning.
  mutating func check(_ node: JSONNode) {
    switch node.content {
    case .array(let items): for item in items { check(item) }
    case .object(let members): checkObject(node, members)
    default: break
    }
  }

  private mutating func checkObject(_ node: JSONNode, _ members: [JSONMember]) {
    if let value = node["@value"] {
      if case .object = value.content { error(value, "'@value' is an object") }
      let others = members.map(\.key).filter { $0 != "@value" }
      guard others.count < 2, others.allSatisfy({ $0 == "@language" || $0 == "@type" }) else {
        return error(node, "'@value' may have '@language' or '@type' beside it, and nothing else")
      }
    }
    for member in members {
      switch member.key {
      case "@value": break
      case "@language": checkLanguage(member.value, isOfValue: node["@value"] != nil)
      case "@type": checkType(member.value, isOfValue: node["@value"] != nil)
      case "@id": _ = id(member.value)
      case _ where member.key.hasPrefix("@"): error(member.value, "'\(member.key)' may not stand here")
      default: check(member.value)
      }
    }
  }

  private mutating func checkLanguage(_ node: JSONNode, isOfValue: Bool) {
    guard isOfValue, case .string(let tag) = node.content, LanguageTag.isTag(tag) else {
      return error(node, "'@language' is no language, or has no '@value' beside it")
    }
  }

  private mutating func checkType(_ node: JSONNode, isOfValue: Bool) {
    let names: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
    for item in names {
      guard case .string(let name) = item.content, isType(name, isOfValue: isOfValue) else {
        error(item, "'@type' is no type that is known, and no address")
        continue
      }
    }
  }

  private func isType(_ name: String, isOfValue: Bool) -> Bool {
    if DatatypeBase(name: name) != nil { return true }
    if name.contains(":") {
      return WebAddress.expanded(name) != nil || name.contains("://") && WebAddress.hasScheme(name)
    }
    let own: Set = [
      "Cell", "Column", "Datatype", "Dialect", "Direction", "ForeignKey", "NumericFormat", "Row",
      "Schema", "Table", "TableGroup", "TableReference", "Transformation",
    ]
    return !isOfValue && own.contains(name)
  }

  // MARK: - Dialects

  mutating func readDialect(_ node: JSONNode) -> CSVWDialect {
    var dialect = CSVWDialect()
    var node = node
    if case .string(let address) = node.content {
      let place = WebAddress.resolved(address, against: base)
      guard let other = loaded(place, at: node) else { return dialect }
      node = other
    }
    guard case .object = node.content else {
      warn(node, "'dialect' is no object")
      return dialect
    }
    var (header, headerRows): (Bool?, Int?) = (nil, nil)
    for member in members(node, type: "Dialect") {
      switch member.key {
      case "@id": _ = id(member.value)
      case "commentPrefix":
        dialect.commentPrefix = member.value.content == .null ? nil : text(member) ?? dialect.commentPrefix
      case "delimiter": dialect.delimiter = sign(member) ?? dialect.delimiter
      case "doubleQuote": dialect.doublesQuotes = truth(member) ?? true
      case "encoding": dialect.encoding = encoding(member) ?? dialect.encoding
      case "header": header = truth(member)
      case "headerRowCount": headerRows = count(member)
      case "lineTerminators": checkTerminators(member.value)
      case "quoteChar": dialect.quote = member.value.content == .null ? nil : sign(member) ?? dialect.quote
      case "skipBlankRows": dialect.skipsBlankRows = truth(member) ?? false
      case "skipColumns": dialect.skippedColumns = count(member) ?? 0
      case "skipInitialSpace": if truth(member) == true, dialect.trim == .none { dialect.trim = .start }
      case "skipRows": dialect.skippedRows = count(member) ?? 0
      case "trim": dialect.trim = trim(member.value) ?? dialect.trim
      default: warn(member.value, "a dialect has no '\(member.key)'")
      }
    }
    dialect.headerRowCount = headerRows ?? (header == false ? 0 : 1)
    return dialect
  }

  private mutating func sign(_ member: JSONMember) -> String? {
    guard let text = text(member) else { return nil }
    guard text.utf8.count == 1, text != "\n", text != "\r" else {
      warn(member.value, "'\(member.key)' is not one character of ASCII")
      return nil
    }
    return text
  }

  private mutating func encoding(_ member: JSONMember) -> String? {
    guard let name = text(member)?.lowercased() else { return nil }
    guard Self.encodings.contains(where: { name.hasPrefix($0) }) else {
      warn(member.value, "'encoding' is no encoding that is known")
      return nil
    }
    return name
  }

  /// What the names of encodings begin with: others are misspelt, and have no effect.
  private static let encodings = [
    "utf", "ascii", "us-ascii", "iso-8859", "iso8859", "latin", "windows-", "cp", "x-", "macintosh", "koi8",
    "gb", "big5",
    "euc-", "shift", "iso-2022", "ks_c", "ksc", "korean", "ibm", "csiso",
  ]

  private mutating func count(_ member: JSONMember) -> Int? {
    guard case .integer(let number) = member.value.content,
      (0...Int64(CSVWLimits.maximumHeaderRows)).contains(number)
    else {
      warn(member.value, "'\(member.key)' is no number from 0 to \(CSVWLimits.maximumHeaderRows)")
      return nil
    }
    return Int(number)
  }

  /// Lines end with CR LF or LF, whatever a dialect says: others are told.
  private mutating func checkTerminators(_ node: JSONNode) {
    let items: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
    for item in items where item.content != .string("\n") && item.content != .string("\r\n") {
      warn(item, "lines are read to CR LF or LF, and to nothing else")
    }
  }

  private mutating func trim(_ node: JSONNode) -> CSVWDialect.Trim? {
    switch node.content {
    case .boolean(let isBoth): return isBoth ? .both : CSVWDialect.Trim.none
    case .string(let word): if let trim = CSVWDialect.Trim(rawValue: word) { return trim }
    default: break
    }
    warn(node, "'trim' is none of true, false, \"start\" and \"end\"")
    return nil
  }
}
