/// Ids that are made of names of images.
enum DraftID {
  /// `node-24-slim` for `docker.io/library/node:24-slim`: the last part of the name, with what no id takes made hyphens,
  /// and a number behind it where that id is taken.
  static func id(for name: String, apartFrom taken: inout Set<String>) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    var id = ""
    for character in last.split(separator: "@").first ?? "" {
      let lower = character.lowercased()
      let isPlain = TextRules.isID("a" + lower) && lower != "-"
      if isPlain { id += lower } else if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
    }
    let stem = String(id.drop { $0 == "." || $0 == "-" }.prefix(maximumStemBytes))
    let base = TextRules.isID(stem) ? String(stem.reversed().drop { $0 == "-" }.reversed()) : "image"
    var number = 1
    var unique = base
    while !taken.insert(unique).inserted {
      number += 1
      unique = "\(base)-\(number)"
    }
    return unique
  }

  /// What leaves room for a number in an id of ``ComparisonLimits/maximumIDBytes``.
  private static let maximumStemBytes = 56
}
