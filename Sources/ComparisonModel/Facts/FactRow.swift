/// All that is to be said of a ``Fact``.
public struct FactRow: Hashable, Sendable {
  /// The fact's key in measurement and comparison files. It stays the same from version to version.
  public let key: String
  /// What the fact is called.
  public let name: LocalizedText
  /// What its values are, in a file and in a report.
  public let form: FactForm
  /// What its numbers count; nil for facts that are no counts. Sizes are bytes.
  public let unit: LocalizedText?
  /// Which way the fact is better.
  public let direction: Direction
  /// Which of its names, as sources write them and as they are in images, are those of one thing.
  public let names: NameRule
  /// Of which names the fact can say that they are not there.
  public let scope: NameScope
  /// Whether every tool must find the same in one manifest; what an engine prints depends on the engine.
  public let isOfManifest: Bool
  /// How the fact is defined and measured.
  public let definition: LocalizedText

  /// Makes a row.
  init(
    key: String, name: LocalizedText, form: FactForm, unit: LocalizedText? = nil,
    direction: Direction = .neutral, names: NameRule = .plain,
    scope: NameScope = .everything, isOfManifest: Bool = true,
    definition: LocalizedText
  ) {
    self.key = key
    self.name = name
    self.form = form
    self.unit = unit
    self.direction = direction
    self.names = names
    self.scope = scope
    self.isOfManifest = isOfManifest
    self.definition = definition
  }
}

extension Fact {
  /// The fact's key in measurement and comparison files.
  public var key: String { row.key }
  /// What the fact is called.
  public var name: LocalizedText { row.name }
  /// How the fact is defined and measured.
  public var definition: LocalizedText { row.definition }
  /// What its numbers count; nil for facts that are no counts. Sizes are bytes.
  public var unit: LocalizedText? { row.unit }
  /// What its values are, in a file and in a report.
  public var form: FactForm { row.form }
  /// The type of the fact's values.
  public var kind: ValueKind { row.form.kind }
  /// Which way the fact is better.
  public var direction: Direction { row.direction }
  /// Whether the fact is a list of all that is there, which answers what an image contains: too long for a
  /// column of its own.
  public var isInventory: Bool {
    switch row.scope {
    case .packages, .programs, .vulnerabilities: true
    case .everything, .lookedFor: false
    }
  }
}
