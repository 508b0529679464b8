import CYAML
public import Diagnostics
import Messages

/// Builds the node trees of a YAML file's documents, within ``YAMLLimits``.
public struct YAMLComposer {
  /// An open sequence or mapping.
  private struct Frame {
    var isMapping: Bool
    var location: SourceLocation
    var tag: String?
    var anchor: String?
    /// Where its nodes begin on the stack.
    var start: Int
    /// How many nodes there were before it.
    var nodesBefore: Int
    /// The deepest nesting inside it so far, itself included.
    var height = 1
  }

  /// What an alias stands for.
  private struct Anchored {
    var node: YAMLNode
    var nodes: Int
    var height: Int
  }

  private var diagnostics: DiagnosticCollector
  /// The finished nodes that are not yet inside their parent.
  private var stack: [YAMLNode] = []
  private var frames: [Frame] = []
  private var anchors: [String: Anchored] = [:]
  private var nodes = 0
  private var documents = 0
  private let maximumDocuments: Int
  private let limits: YAMLLimits

  private init(maximumDocuments: Int, limits: YAMLLimits, diagnostics: DiagnosticCollector) {
    self.maximumDocuments = maximumDocuments
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Builds the node tree of `bytes`, which hold one document.
  ///
  /// Faults are added to `diagnostics`: syntax, more than one document, duplicate keys, keys that are no
  /// scalars, and limits that are exceeded.
  ///
  /// - Returns: the root; nil where there is none or reading could not go on.
  public static func compose(_ bytes: [UInt8], diagnostics: inout DiagnosticCollector) -> YAMLNode? {
    compose(bytes, maximumDocuments: 1, diagnostics: &diagnostics).last
  }

  /// Builds the node trees of a stream's documents (YAML 1.2.2, section 9.2), in order.
  ///
  /// Faults are those of ``compose(_:diagnostics:)``; the limits hold for all documents together.
  ///
  /// - Parameter maximumDocuments: one document more is a fault.
  /// - Returns: the roots; none where there are none or reading could not go on.
  public static func compose(
    _ bytes: [UInt8], maximumDocuments: Int, limits: YAMLLimits = .standard,
    diagnostics: inout DiagnosticCollector
  ) -> [YAMLNode] {
    guard bytes.count <= limits.maximumBytes else {
      diagnostics.add(SourceFile.tooLarge(diagnostics.file, limit: limits.maximumBytes))
      return []
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      diagnostics.error(
        .notUTF8, at: SourceLocation(line: 1, column: 1), "the file is UTF-16",
        suggestion: "save the file as UTF-8")
      return []
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var composer = YAMLComposer(maximumDocuments: maximumDocuments, limits: limits, diagnostics: diagnostics)
    let roots = bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[mark...])
      return JSONDocument.root(of: text, limits: limits).map { [$0] } ?? composer.run(text)
    }
    diagnostics = composer.diagnostics
    return roots
  }

  private mutating func run(_ text: UnsafeBufferPointer<UInt8>) -> [YAMLNode] {
    guard !Self.hasTooManyDirectives(text) else {
      diagnostics.error(
        .limitExceeded, at: nil,
        "the file has more than \(Self.maximumTagDirectives) lines that begin with %TAG",
        suggestion: "take out the directives that are not used")
      return []
    }
    guard let source = YAMLEventSource(text: text) else {
      diagnostics.error(.outOfMemory, at: nil, "there is not enough memory to read the file")
      return []
    }
    do {
      while try step(source) {}
    } catch {
      diagnostics.error(error.code, at: error.location, error.message, suggestion: error.suggestion)
      return []
    }
    if stack.isEmpty {
      diagnostics.error(.emptyFile, at: SourceLocation(line: 1, column: 1), "the file holds no document")
    }
    return stack
  }

  /// Takes one event in.
  ///
  /// - Returns: false at the end of the stream.
  private mutating func step(_ source: borrowing YAMLEventSource) throws(YAMLEventSource.Failure) -> Bool {
    try source.next { (event) throws(YAMLEventSource.Failure) in
      let location = SourceLocation(event.start_mark)
      switch event.type {
      case YAML_STREAM_END_EVENT: return false
      case YAML_DOCUMENT_START_EVENT: try beginDocument(at: location)
      case YAML_SCALAR_EVENT: try scalar(event, at: location)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try open(isMapping: false, tag: start.tag, anchor: start.anchor, at: location)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try open(isMapping: true, tag: start.tag, anchor: start.anchor, at: location)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close()
      case YAML_ALIAS_EVENT: try alias(Self.text(event.data.alias.anchor) ?? "", at: location)
      default: break
      }
      return true
    }
  }

  private mutating func beginDocument(at location: SourceLocation) throws(YAMLEventSource.Failure) {
    documents += 1
    // Names of anchors are a document's own (YAML 1.2.2, section 6.9.2).
    anchors = [:]
    guard documents <= maximumDocuments else {
      throw YAMLEventSource.Failure(
        code: .severalDocuments, location: location,
        message: maximumDocuments == 1
          ? "a second document begins here" : "the file has more than \(maximumDocuments) documents",
        suggestion: maximumDocuments == 1 ? "a file holds one document: take out the line '---'" : nil)
    }
  }

  private mutating func scalar(
    _ event: yaml_event_t, at location: SourceLocation
  ) throws(YAMLEventSource.Failure) {
    let scalar = event.data.scalar
    try count(1, at: location)
    guard scalar.length <= limits.maximumScalarBytes else {
      throw YAMLEventSource.Failure(
        code: .limitExceeded, location: location,
        message: "the text is longer than the limit of \(limits.maximumScalarBytes) bytes")
    }
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let node = YAMLNode(
      .scalar(text, YAMLScalarStyle(scalar.style)), tag: Self.text(scalar.tag), location: location)
    stack.append(node)
    if let anchor = Self.text(scalar.anchor) { anchors[anchor] = Anchored(node: node, nodes: 1, height: 0) }
  }

  private mutating func open(
    isMapping: Bool, tag: UnsafeMutablePointer<UInt8>?, anchor: UnsafeMutablePointer<UInt8>?,
    at location: SourceLocation
  ) throws(YAMLEventSource.Failure) {
    let before = nodes
    try count(1, at: location)
    guard frames.count < limits.maximumNesting else { throw tooDeep(location) }
    let name = Self.text(anchor)
    // A second anchor of that name hides the first, from here on.
    if let name { anchors[name] = nil }
    frames.append(
      Frame(
        isMapping: isMapping, location: location, tag: Self.text(tag), anchor: name, start: stack.count,
        nodesBefore: before))
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let content: YAMLNode.Content =
      frame.isMapping ? .mapping(entries(from: frame.start)) : .sequence(Array(stack[frame.start...]))
    stack.removeSubrange(frame.start...)
    let node = YAMLNode(content, tag: frame.tag, location: frame.location)
    stack.append(node)
    raise(to: frame.height + 1)
    if let anchor = frame.anchor {
      anchors[anchor] = Anchored(node: node, nodes: nodes - frame.nodesBefore, height: frame.height)
    }
  }

  private mutating func alias(_ name: String, at location: SourceLocation) throws(YAMLEventSource.Failure) {
    guard let anchored = anchors[name] else {
      let contains = frames.contains { $0.anchor == name }
      throw YAMLEventSource.Failure(
        code: .yamlAlias, location: location,
        message: contains
          ? "the anchor \(QuotedText.quoted(name)) contains itself"
          : "there is no anchor \(QuotedText.quoted(name)) before this alias",
        suggestion: "write the value out, or put it in quotes if it is a text that begins with '*'")
    }
    try count(anchored.nodes, at: location)
    guard frames.count + anchored.height <= limits.maximumNesting else { throw tooDeep(location) }
    raise(to: anchored.height + 1)
    stack.append(anchored.node)
  }

  /// Notes how deep the innermost open node now is.
  private mutating func raise(to height: Int) {
    guard let last = frames.indices.last else { return }
    frames[last].height = max(frames[last].height, height)
  }

  private mutating func count(_ more: Int, at location: SourceLocation) throws(YAMLEventSource.Failure) {
    nodes += more
    guard nodes <= limits.maximumNodes else {
      throw YAMLEventSource.Failure(
        code: .limitExceeded, location: location,
        message: "the file has more than \(limits.maximumNodes) values, those counted that aliases repeat",
        suggestion: "split the file, or write fewer aliases of aliases")
    }
  }

  private func tooDeep(_ location: SourceLocation) -> YAMLEventSource.Failure {
    YAMLEventSource.Failure(
      code: .limitExceeded, location: location,
      message: "the nesting is deeper than \(limits.maximumNesting) levels")
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// The most lines `%TAG`: libyaml compares each with all before it.
  private static let maximumTagDirectives = 1_000

  private static func hasTooManyDirectives(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly no file has a directive.
    guard text.contains(UInt8(ascii: "%")) else { return false }
    var found = 0
    for index in text.indices where text[index] == UInt8(ascii: "%") {
      guard index == 0 || text[index - 1] == UInt8(ascii: "\n") || text[index - 1] == UInt8(ascii: "\r"),
        text[index...].starts(with: "%TAG".utf8)
      else { continue }
      found += 1
    }
    return found > maximumTagDirectives
  }
}

// MARK: - Mappings

extension YAMLComposer {
  /// Mappings with more entries than this look keys up in a table.
  private static let maximumKeysComparedOneByOne = 12

  /// Pairs the nodes from `start` on as keys and values.
  private mutating func entries(from start: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity((stack.count - start) / 2)
    var places: [String: SourceLocation] = [:]
    for index in stride(from: start, to: stack.count - 1, by: 2) {
      let keyNode = stack[index]
      guard let key = keyNode.scalar else {
        diagnostics.error(
          .yamlKey, at: keyNode.location, "a key must be a text, not a list or a mapping",
          suggestion: "put a key that begins with [ or { in quotes")
        continue
      }
      let earlier: SourceLocation?
      if stack.count - start <= 2 * Self.maximumKeysComparedOneByOne {
        earlier = entries.first { $0.key == key }?.keyLocation
      } else {
        earlier = places[key]
        if earlier == nil { places[key] = keyNode.location }
      }
      if let earlier {
        diagnostics.error(
          .duplicateKey, at: keyNode.location,
          "the key \(QuotedText.quoted(key)) is already given at line \(earlier.line), column \(earlier.column)",
          suggestion: "keep one of the two")
        continue
      }
      entries.append(YAMLEntry(key: key, keyLocation: keyNode.location, value: stack[index + 1]))
    }
    return entries
  }
}

extension YAMLScalarStyle {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
