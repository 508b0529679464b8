import Messages
import ComparisonModel
public import Diagnostics
import YAMLReading

/// Reads files that name wikis (`plimsoll-wiki-1`, YAML).
public enum WikiTargetFile {
  /// The value of the key `schema`.
  public static let schemaName = "plimsoll-wiki-1"
  /// The most wikis of a file.
  public static let maximumTargets = 1_000

  private static let keys = ["schema", "pages"]
  private static let pageKeys = [
    "wiki", "address", "branch", "page", "space", "parent", "labels", "language",
  ]

  /// Reads a file.
  ///
  /// - Throws: ``FaultyInput`` with everything that is wrong in it.
  public static func read(fileAt path: String) throws(FaultyInput) -> [WikiTarget] {
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
  public static func read(_ bytes: [UInt8], file: String) throws(FaultyInput) -> [WikiTarget] {
    var reading = Reading(diagnostics: DiagnosticCollector(file: file))
    let root = YAMLComposer.compose(bytes, diagnostics: &reading.diagnostics)
    let targets = root.map { reading.targets($0) } ?? []
    guard !reading.diagnostics.hasErrors else {
      throw FaultyInput(reading.diagnostics.sorted(source: bytes))
    }
    return targets
  }

  private struct Reading {
    var diagnostics: DiagnosticCollector

    mutating func targets(_ root: YAMLNode) -> [WikiTarget] {
      checkKeys(of: root, WikiTargetFile.keys)
      if text("schema", of: root) != WikiTargetFile.schemaName {
        diagnostics.error(
          .unknownSchema, at: root.location, "this is no file of wikis",
          suggestion: "write schema: \(WikiTargetFile.schemaName)")
      }
      guard let nodes = root["pages"]?.sequence, !nodes.isEmpty else {
        diagnostics.error(
          .missingKey, at: root.location, "the file names no pages", suggestion: "add a list pages:")
        return []
      }
      guard nodes.count <= WikiTargetFile.maximumTargets else {
        diagnostics.error(
          .limitExceeded, at: root.location,
          "there are \(nodes.count) pages; \(WikiTargetFile.maximumTargets) are read")
        return []
      }
      return nodes.compactMap { target($0) }
    }

    private mutating func target(_ node: YAMLNode) -> WikiTarget? {
      checkKeys(of: node, WikiTargetFile.pageKeys)
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
