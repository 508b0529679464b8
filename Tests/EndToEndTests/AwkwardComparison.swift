/// Comparisons and measurements that test what reports do with what they are given.
enum AwkwardComparison {
  /// A comparison whose candidates have these names, and these as claims; each is YAML as it stands.
  static func named(_ names: [String]) -> String {
    var text = """
      schema: plimsoll-comparison-1
      id: awkward
      title: {ko: 제목, en: Title}
      purpose: {ko: 목적, en: Purpose}
      sources: [{id: s, title: {ko: 출처, en: Source}}]
      criteria: [{id: c, name: {ko: 기준, en: Criterion}, definition: {ko: 정의, en: Definition}, value: words}]
      candidates:

      """
    for (number, name) in names.enumerated() {
      text += "  - {id: n\(number), name: {ko: \(name), en: \(name)}}\n"
    }
    text += "claims:\n"
    for (number, name) in names.enumerated() {
      text += "  - {candidate: n\(number), criterion: c, source: s, stated: {ko: \(name), en: \(name)}, "
      text += "values: [{words: {ko: 말, en: words}}]}\n"
    }
    return text
  }

  /// A comparison with one fault of each kind.
  static let faulty = """
    schema: plimsoll-comparison-1
    id: x
    title: {ko: 제목}
    purpose: {ko: 목적, en: Purpose}
    colour: red
    scales:
      - {id: sizes, name: {ko: 크기, en: Sizes}, levels: [{id: small, name: {ko: 작음, en: small}}]}
    criteria:
      # The same id twice:
      - {id: size, name: {ko: 크기, en: size}, definition: {ko: 정의, en: d}, value: bytes, scale: sizes}
      - {id: size, name: {ko: 크기, en: size}, definition: {ko: 정의, en: d}, value: bytes}
    candidates:
      - {id: a, name: {ko: 가, en: A}}
    sources:
      - {id: s}
    claims:
      - {candidate: nobody, criterion: size, stated: {ko: 크, en: x}, values: [{about: 50}], source: s}
      - {candidate: a, criterion: size, stated: {ko: 크, en: x}, values: [{level: giant}], source: s}

    """

  /// A measurement file; the name is JSON as it stands between quotation marks.
  static func measurement(named name: String, candidate: String? = nil) -> String {
    """
    {"schema": "plimsoll-measurement-1", "image": {"name": "\(name)"}, "taken_at": null, \
    "tool": {"name": "t", "version": "1"}, "method": "published listing", \
    \(candidate.map { "\"candidate\": \"\($0)\", " } ?? "")"facts": {"transfer_size": 5000000}}
    """
  }
}
