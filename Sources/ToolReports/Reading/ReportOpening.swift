internal import Diagnostics
internal import JSONDocuments

/// What a report begins with: as much of it as tells its kind.
public struct ReportOpening: Sendable {
  /// The most bytes of a text that is no JSON.
  static let maximumTextBytes = 4096
  /// The most keys of one object that are looked at.
  static let maximumKeys = 200

  /// A value of the outermost object.
  enum Value: Sendable {
    /// A text.
    case text(String)
    /// An object, by its keys; texts of it by them.
    case object(keys: Set<String>, texts: [String: String])
    /// A list, by what its first item is.
    case list(first: Set<String>?)
    /// A number, `null`, `true` or `false`.
    case other
  }

  /// The lines of a text that is no JSON; empty where it is.
  var lines: [Substring] = []
  /// What the outermost object of a text of JSON holds, or the first item of the outermost list.
  var members: [String: Value] = [:]
  /// Whether the outermost value is a list.
  var isList = false
  /// Why the report is no JSON although it begins as JSON does.
  var fault: ReportFault?

  /// How much of a report is looked at before all of it is.
  static let firstLook = 64 << 10

  /// Reads the first bytes of a report, or all of it.
  ///
  /// - Parameter isWhole: whether all of it is read: only then does a fault say something.
  static func read(_ file: ReportFile, whole isWhole: Bool) -> ReportOpening {
    var opening = ReportOpening()
    guard file.looksLikeJSON else {
      let text = String(decoding: file.bytes.prefix(maximumTextBytes), as: UTF8.self)
      opening.lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      return opening
    }
    let isAll = isWhole || file.bytes.count <= firstLook
    do throws(JSONFault) {
      try JSONWalk.through(
        isAll ? file.bytes : Array(file.bytes.prefix(firstLook)), limits: ReportLimits.streamed
      ) {
        walk throws(JSONFault) in try opening.read(&walk)
      }
    } catch {
      opening.fault = isAll ? ReportFault(error) : nil
    }
    return opening
  }

  private mutating func read(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .array else { return try readMembers(&walk) }
    isList = true
    var isFirst = true
    try walk.elements { walk throws(JSONFault) in
      guard isFirst else { return }
      isFirst = false
      try readMembers(&walk)
    }
  }

  private mutating func readMembers(_ walk: inout JSONWalk) throws(JSONFault) {
    try walk.anyMembers { key, _, walk throws(JSONFault) in
      guard members.count < Self.maximumKeys else { return }
      switch walk.kind {
      case .scalar: try readScalar(of: key, &walk)
      case .object: try readObject(of: key, &walk)
      case .array: try readList(of: key, &walk)
      }
    }
  }

  private mutating func readScalar(of key: String, _ walk: inout JSONWalk) throws(JSONFault) {
    members[key] = .other
    if case .string(let text) = try walk.node().content { members[key] = .text(text) }
  }

  private mutating func readObject(of key: String, _ walk: inout JSONWalk) throws(JSONFault) {
    var (keys, texts): (Set<String>, [String: String]) = ([], [:])
    members[key] = .object(keys: keys, texts: texts)
    try walk.members { inner, _, walk throws(JSONFault) in
      guard keys.count < Self.maximumKeys else { return }
      keys.insert(inner)
      if walk.kind == .scalar, case .string(let text) = try walk.node().content { texts[inner] = text }
      members[key] = .object(keys: keys, texts: texts)
    }
  }

  private mutating func readList(of key: String, _ walk: inout JSONWalk) throws(JSONFault) {
    var first: Set<String>?
    members[key] = .list(first: nil)
    try walk.elements { walk throws(JSONFault) in
      guard first == nil else { return }
      first = []
      try walk.anyMembers { inner, _, _ throws(JSONFault) in
        if let count = first?.count, count < Self.maximumKeys { first?.insert(inner) }
        members[key] = .list(first: first)
      }
    }
  }

  // MARK: - What kinds ask

  /// Whether the outermost object has a key.
  func has(_ key: String) -> Bool { members[key] != nil }

  /// The text of a key; nil where it has none.
  func text(_ key: String) -> String? {
    if case .text(let text)? = members[key] { text } else { nil }
  }

  /// A text of an object that a key has.
  func text(_ key: String, _ inner: String) -> String? {
    if case .object(_, let texts)? = members[key] { texts[inner] } else { nil }
  }

  /// Whether a key has a list whose first item, where there is one, is an object with these keys.
  func hasList(_ key: String, of keys: Set<String>) -> Bool {
    if case .list(let first?)? = members[key] { keys.isSubset(of: first) } else { false }
  }

  /// Whether a key has an object with these keys.
  func hasKeys(_ inner: Set<String>, in key: String) -> Bool {
    if case .object(let keys, _)? = members[key] { inner.isSubset(of: keys) } else { false }
  }

  /// Whether a key has a list.
  func hasList(_ key: String) -> Bool {
    if case .list? = members[key] { true } else { false }
  }

  /// Whether a key has an object.
  func hasObject(_ key: String) -> Bool {
    if case .object? = members[key] { true } else { false }
  }
}

extension ReportFile {
  /// Whether it is a text of JSON, as far as its first character tells.
  public var isJSON: Bool { looksLikeJSON }

  /// Whether it is no text in any encoding, such as an archive: by a byte 0 in its opening.
  public var isBinary: Bool {
    encodingFault == nil && bytes.prefix(ReportOpening.maximumTextBytes).contains(0)
  }

  /// Whether the first character that is no blank begins a list or an object of JSON.
  var looksLikeJSON: Bool {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let first = content.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
