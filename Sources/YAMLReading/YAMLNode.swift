public import Diagnostics

/// A node of a YAML document (YAML 1.2.2, section 3.2.1), with its place in the file.
///
/// Aliases are already replaced by what they stand for; such nodes keep the place of their anchor.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// A text; what it means is for its reader to say.
    case scalar(String, YAMLScalarStyle)
    /// Nodes in order.
    case sequence([YAMLNode])
    /// Keys and values in the order they are written.
    case mapping([YAMLEntry])
  }

  /// What it holds.
  public var content: Content
  /// Its tag, as an address such as `tag:yaml.org,2002:str`; nil where none is written.
  public var tag: String?
  /// Where it begins.
  public var location: SourceLocation

  /// Makes a node.
  public init(_ content: Content, tag: String? = nil, location: SourceLocation) {
    self.content = content
    self.tag = tag
    self.location = location
  }

  /// The text of a scalar; nil for other nodes.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The items of a sequence; nil for other nodes.
  public var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  /// The entries of a mapping; nil for other nodes.
  public var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether it is a null of the core schema (YAML 1.2.2, section 10.3.2): nothing, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return tag == "tag:yaml.org,2002:null" }
    return tag == nil && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
  }

  /// The value of a mapping's key; nil where it lacks the key or the node is no mapping.
  ///
  /// The entries are looked through from the first on.
  public subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }
}
