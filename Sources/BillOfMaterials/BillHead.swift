import JSONDocuments

/// What a document says of itself on its first level, whatever the order of its keys.
struct BillHead {
  /// The texts of the keys that tell what a document is.
  var texts: [String: String] = [:]
  /// Whether there is an in-toto statement about the document, whose predicate is the document.
  var isStatement: Bool { texts["_type"]?.hasPrefix("https://in-toto.io/Statement/") ?? false }

  private static let wanted: Set<String> = [
    "_type", "predicateType", "bomFormat", "specVersion", "spdxVersion", "@context",
  ]

  /// Makes the head of a document of SPDX that is no JSON.
  init(spdxVersion: String) { texts = ["spdxVersion": spdxVersion] }

  /// Reads the head of the next value, and of the predicate in it where that is a statement's.
  init(_ walk: inout JSONWalk) throws(JSONFault) {
    guard walk.kind == .object else { return }
    var own: [String: String] = [:]
    var predicate: [String: String] = [:]
    try walk.members { key, _, walk throws(JSONFault) in
      if key == "predicate" {
        predicate = try walk.texts(Self.wanted.subtracting(["@context"]))
      } else if Self.wanted.contains(key) && walk.kind == .scalar {
        own[key] = try walk.text(key)
      }
    }
    texts = own
    if isStatement { texts.merge(predicate) { own, _ in own } }
  }

  /// The format that it names; nil where it names none.
  var format: BillFormat? {
    if texts["bomFormat"] == "CycloneDX", let version = texts["specVersion"] {
      return .cycloneDX(version: version)
    }
    guard let version = texts["spdxVersion"], version.hasPrefix("SPDX-") else { return nil }
    return .spdx(version: String(version.dropFirst("SPDX-".count)))
  }
}
