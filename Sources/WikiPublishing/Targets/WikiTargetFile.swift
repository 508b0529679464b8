import ComparisonModel
public import Diagnostics
import Messages
import YAMLReading

/// Reads files that name wikis (`plimsoll-wiki-1`, YAML).
public enum WikiTargetFile {
  /// The value of the key `schema`.
  public static let schemaName = "plimsoll-wiki-1"
  /// The most wikis of a file.
  public static let maximumTargets = 1_000

  /// The most files and folders of measurements of a page.
  public static let maximumMeasurements = 1_000
  /// The word for the built-in comparison, which is no file.
  private static let builtIn = "guide"

  private static let keys = ["schema", "name", "pages", "index"]
  private static let placeKeys = [
    "wiki", "address", "branch", "page", "space", "parent", "labels", "language",
  ]

  /// Reads a file.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in it.
  public static func read(fileAt path: String) throws(FaultyInput) -> WikiSet {
    let bytes: [UInt8]
    do {
      bytes = try SourceFile.bytes(ofFile: path, limit: YAMLLimits.standard.maximumBytes)
    } catch {
      throw FaultyInput([error])
    }
    return try read(bytes, file: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in it.
  public static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> WikiSet {
    var reading = Reading(diagnostics: DiagnosticCollector(file: file))
    let root = YAMLComposer.compose(bytes, diagnostics: &reading.diagnostics)
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let set = root.map { reading.set($0, folder: folder) }
    guard let set, !reading.diagnostics.hasErrors else {
      throw FaultyInput(reading.diagnostics.sorted(source: bytes))
    }
    return set
  }

  private struct Reading {
    var diagnostics: DiagnosticCollector

    /// Reads everything.
    ///
    /// - Parameter folder: The file's folder, which paths in it are seen from; empty for the current one.
    mutating func set(_ root: YAMLNode, folder: String) -> WikiSet {
      checkKeys(of: root, WikiTargetFile.keys)
      if text("schema", of: root) != WikiTargetFile.schemaName {
        diagnostics.error(
          .unknownSchema, at: root.location, "this is no file of wikis",
          suggestion: "write schema: \(WikiTargetFile.schemaName)")
      }
      let set = WikiSet(
        name: text("name", of: root),
        pages: nodes("pages", of: root).compactMap { page($0, folder: folder) },
        indexes: root["index"] == nil ? [] : nodes("index", of: root).compactMap { index($0) })
      check(set, at: root)
      return set
    }

    /// Refuses what cannot be found again, and what would be one page twice.
    private mutating func check(_ set: WikiSet, at root: YAMLNode) {
      let place = root["name"]?.location ?? root.location
      if let name = set.name, !PageMark.isName(name) {
        diagnostics.error(
          .malformed, at: place, "\(QuotedText.quoted(name)) cannot be a name",
          suggestion: "use up to 100 letters, digits, full stops, hyphens and underscores of ASCII")
      }
      if set.name == nil, !set.indexes.isEmpty {
        diagnostics.error(
          .missingKey, at: place, "the pages of an index have no name together",
          suggestion: "add name: with a name for all of them, such as base-images")
      }
      var met: Set<WikiTarget> = []
      for target in set.targets where target.page != nil && !met.insert(target.asPlace).inserted {
        diagnostics.error(
          .duplicateID, at: root.location, "the page \(QuotedText.quoted(target.page ?? "")) is named twice")
      }
    }

    private mutating func nodes(_ key: String, of root: YAMLNode) -> [YAMLNode] {
      guard let nodes = root[key]?.sequence, !nodes.isEmpty else {
        diagnostics.error(
          .missingKey, at: root[key]?.location ?? root.location, "the file names no pages in \(key)",
          suggestion: "add a list \(key):")
        return []
      }
      guard nodes.count <= WikiTargetFile.maximumTargets else {
        diagnostics.error(
          .limitExceeded, at: root.location,
          "there are \(nodes.count) pages; \(WikiTargetFile.maximumTargets) are read")
        return []
      }
      return nodes
    }

    private mutating func page(_ node: YAMLNode, folder: String) -> WikiSet.Page? {
      checkKeys(of: node, WikiTargetFile.placeKeys + ["comparison", "measurements"])
      guard let target = target(node) else { return nil }
      let measurements = texts("measurements", of: node) ?? []
      guard let comparison = text("comparison", of: node) else {
        if !measurements.isEmpty {
          diagnostics.error(
            .missingKey, at: node.location, "the page has measurements and no comparison",
            suggestion: "add comparison: with the file that they belong to")
        }
        return WikiSet.Page(target)
      }
      if measurements.count > WikiTargetFile.maximumMeasurements {
        diagnostics.error(
          .limitExceeded, at: node.location,
          "there are \(measurements.count) measurements; \(WikiTargetFile.maximumMeasurements) are read")
      }
      func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
      return WikiSet.Page(
        target,
        subject: WikiSet.Subject(
          comparison: comparison == WikiTargetFile.builtIn ? comparison : path(comparison),
          measurements: measurements.map(path)))
    }

    private mutating func index(_ node: YAMLNode) -> WikiSet.Index? {
      checkKeys(of: node, WikiTargetFile.placeKeys + ["title"])
      guard let target = target(node) else { return nil }
      if target.page == nil {
        diagnostics.error(
          .missingKey, at: node.location, "the index has no page", suggestion: "add page: with its name")
      }
      return WikiSet.Index(target, title: text("title", of: node))
    }

    private mutating func target(_ node: YAMLNode) -> WikiTarget? {
      let kind = word("wiki", of: node, WikiTarget.Kind.allCases)
      let language = word("language", of: node, Language.allCases)
      guard let address = text("address", of: node) else {
        diagnostics.error(
          .missingKey, at: node.location, "the address of the wiki is missing", suggestion: "add address:")
        return nil
      }
      guard let kind, let language else { return nil }
      let target = WikiTarget(
        kind, address: address, branch: text("branch", of: node), page: text("page", of: node),
        space: text("space", of: node), parent: text("parent", of: node), labels: texts("labels", of: node),
        language: language)
      if let fault = target.fault { diagnostics.error(.malformed, at: node.location, fault) }
      return target
    }

    private mutating func checkKeys(of node: YAMLNode, _ keys: [String]) {
      guard let entries = node.mapping else {
        return diagnostics.error(
          .malformed, at: node.location, "keys and values belong here", suggestion: "write \(keys[0]): …")
      }
      for entry in entries where !keys.contains(entry.key) {
        diagnostics.error(
          .unknownKey, at: entry.keyLocation, "there is no key \(QuotedText.quoted(entry.key)) here",
          suggestion: NearestName.suggestion(for: entry.key, among: keys))
      }
    }

    private func text(_ key: String, of node: YAMLNode) -> String? {
      guard let value = node[key], !value.isNull else { return nil }
      return value.scalar
    }

    private func texts(_ key: String, of node: YAMLNode) -> [String]? {
      node[key]?.sequence.map { $0.compactMap(\.scalar) }
    }

    private mutating func word<Word: RawRepresentable<String>>(
      _ key: String, of node: YAMLNode, _ words: [Word]
    ) -> Word? {
      let given = text(key, of: node)
      if let found = words.first(where: { $0.rawValue == given }) { return found }
      let known = words.map(\.rawValue).joined(separator: ", ")
      diagnostics.error(
        given == nil ? .missingKey : .malformed, at: node[key]?.location ?? node.location,
        given == nil ? "\(key) is missing" : "\(key) cannot be \(QuotedText.quoted(given ?? ""))",
        suggestion: "write \(key): with one of \(known)")
      return nil
    }
  }
}
