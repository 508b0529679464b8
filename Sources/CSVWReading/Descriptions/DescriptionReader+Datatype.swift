import JSONDocuments
import Messages

extension DescriptionReader {
  /// A datatype: its name, or an object that narrows one.
  mutating func datatype(_ node: JSONNode) -> Datatype? {
    switch node.content {
    case .string(let name):
      if let base = DatatypeBase(name: name) { return Datatype(base) }
      warn(node, "there is no datatype '\(name)', and its cells are taken as texts")
      return nil
    case .object: return derived(node)
    default:
      warn(node, "'datatype' is neither a name nor an object")
      return nil
    }
  }

  private mutating func derived(_ node: JSONNode) -> Datatype {
    var type = Datatype.text
    if let base = node["base"] {
      if case .string(let name) = base.content, let found = DatatypeBase(name: name) {
        type = Datatype(found)
      } else {
        warn(base, "'base' is no datatype that is known, and its cells are taken as texts")
      }
    }
    for member in members(node, type: "Datatype") {
      switch member.key {
      case "base": break
      case "@id": type.id = datatypeID(member.value)
      case "format": type.format = format(member.value, type.base)
      case "length": type.bounds.length = length(member)
      case "minLength": type.bounds.minimumLength = length(member)
      case "maxLength": type.bounds.maximumLength = length(member)
      case "minimum", "minInclusive": type.bounds.minimum = bound(member)
      case "maximum", "maxInclusive": type.bounds.maximum = bound(member)
      case "minExclusive": type.bounds.aboveThat = bound(member)
      case "maxExclusive": type.bounds.belowThat = bound(member)
      case _ where member.key.contains(":"): check(member.value)
      default: warn(member.value, "a datatype has no '\(member.key)'")
      }
    }
    check(type, at: node)
    return type
  }

  private mutating func datatypeID(_ node: JSONNode) -> String? {
    let own = id(node)
    if case .string(let text) = node.content,
      DatatypeBase(name: String(text.split(separator: "#").last ?? "")) != nil,
      text.contains("XMLSchema#") || text.contains("csvw#")
    {
      error(node, "'@id' is that of a datatype that is built in")
    }
    return own
  }

  private mutating func length(_ member: JSONMember) -> Int? {
    guard case .integer(let number) = member.value.content, (0...Int64(Int32.max)).contains(number) else {
      warn(member.value, "'\(member.key)' is no number of characters")
      return nil
    }
    return Int(number)
  }

  private mutating func bound(_ member: JSONMember) -> String? {
    switch member.value.content {
    case .integer(let number): return "\(number)"
    case .number(let number): return "\(number)"
    case .string(let text): return text
    default:
      warn(member.value, "'\(member.key)' is neither a number nor a text")
      return nil
    }
  }

  /// Bounds that no value can meet, and those that values of the datatype do not have.
  private mutating func check(_ type: Datatype, at node: JSONNode) {
    let bounds = type.bounds
    let hasLength = bounds.length ?? bounds.minimumLength ?? bounds.maximumLength != nil
    if hasLength, type.base.family != .text, type.base.family != .binary {
      error(node, "values of \(type.base.rawValue) have no length")
    }
    let least = bounds.minimumLength ?? 0
    let most = bounds.maximumLength ?? .max
    if least > most || bounds.length.map({ $0 < least || $0 > most }) == true {
      error(node, "no text has such a length")
    }
    let lower = bounds.minimum ?? bounds.aboveThat
    let upper = bounds.maximum ?? bounds.belowThat
    if lower ?? upper != nil, [.text, .binary, .yesNo].contains(type.base.family) {
      error(node, "values of \(type.base.rawValue) have no minimum and no maximum")
    }
    if bounds.minimum != nil, bounds.aboveThat != nil { error(node, "there are two lower bounds") }
    if bounds.maximum != nil, bounds.belowThat != nil { error(node, "there are two upper bounds") }
    if let lower, let upper {
      // Both exclusive bounds may be one number, as the vocabulary says.
      let areAlike = (bounds.minimum == nil) == (bounds.maximum == nil)
      if !Datatype.isOrdered(lower, upper, orEqual: areAlike) {
        error(node, "no value lies between the bounds")
      }
    }
  }

  // MARK: - Formats

  private mutating func format(_ node: JSONNode, _ base: DatatypeBase) -> Datatype.Format? {
    if base.family == .number { return numberFormat(node) }
    guard case .string(let text) = node.content else {
      warn(node, "'format' is no text")
      return nil
    }
    let found: Datatype.Format? =
      switch base.family {
      case .yesNo: Self.yesNo(text)
      case .moment: MomentPattern(text, for: base).map { .moment($0) }
      default: TextPattern(text).map { .text($0) }
      }
    if found == nil {
      warn(node, "'\(text)' is no format of \(base.rawValue) that is known, and has no effect")
    }
    return found
  }

  private static func yesNo(_ text: String) -> Datatype.Format? {
    let words = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, words.allSatisfy({ !$0.isEmpty }), words[0] != words[1] else { return nil }
    return .yesNo(yes: words[0], no: words[1])
  }

  private mutating func numberFormat(_ node: JSONNode) -> Datatype.Format? {
    var (pattern, decimal, group): (JSONNode?, Character, Character) = (node, ".", ",")
    if case .object(let members) = node.content {
      pattern = node["pattern"]
      for member in members {
        switch member.key {
        case "pattern", "@type": break
        case "decimalChar": decimal = mark(member) ?? decimal
        case "groupChar": group = mark(member) ?? group
        default: warn(member.value, "a format of numbers has no '\(member.key)'")
        }
      }
    }
    guard let pattern else { return .number(pattern: nil, decimalMark: decimal, groupMark: group) }
    guard case .string(let text) = pattern.content,
      let found = NumberPattern(text, decimalMark: decimal, groupMark: group)
    else {
      warn(pattern, "the pattern of numbers is none that is known, and has no effect")
      return .number(pattern: nil, decimalMark: decimal, groupMark: group)
    }
    return .number(pattern: found, decimalMark: decimal, groupMark: group)
  }

  private mutating func mark(_ member: JSONMember) -> Character? {
    guard let text = text(member) else { return nil }
    guard let mark = text.first, text.count == 1 else {
      warn(member.value, "'\(member.key)' is not one character")
      return nil
    }
    return mark
  }
}
