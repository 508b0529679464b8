internal import XMLDocuments

/// Which parts a part of a workbook belongs together with ("Open Packaging Conventions").
final class PartRelations: PartReceiver {
  /// A part that belongs to another.
  struct Relation {
    let id: String
    /// The last word of its type, which is the same in both variants of the standard: `worksheet`.
    let kind: String
    /// The name of the part.
    let target: String
  }

  let fault: SheetFault? = nil
  private let folder: [Substring]
  private var relations: [Relation] = []

  private init(of part: String) {
    folder = part.split(separator: "/").dropLast()
  }

  /// Reads the relations of a part; of one that has none, none.
  static func read(_ bytes: [UInt8]?, of part: String) throws(SheetFault) -> [Relation] {
    guard let bytes else { return [] }
    let receiver = PartRelations(of: part)
    try WorkbookReader.read(bytes, name(of: part), to: receiver)
    return receiver.relations
  }

  /// Where the relations of a part are written down.
  static func name(of part: String) -> String {
    let words = part.split(separator: "/")
    return (words.dropLast() + ["_rels", "\(words.last ?? "").rels"]).joined(separator: "/")
  }

  func start(_ element: XMLElement) {
    guard element.name == "Relationship", element["TargetMode"] != "External", let id = element["Id"],
      let kind = element["Type"]?.split(separator: "/").last, let target = element["Target"]
    else { return }
    relations.append(Relation(id: id, kind: String(kind), target: resolved(target)))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A target beside the part, or from the top of the archive.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for word in target.split(separator: "/") where word != "." {
      if word == ".." { _ = path.popLast() } else { path.append(word) }
    }
    return path.joined(separator: "/")
  }
}
