/// What a document of SPDX or CycloneDX says that something is made of: a claim of whoever published it.
public struct BillOfMaterials: Hashable, Sendable {
  /// The form of the document.
  public var format: BillFormat
  /// The document's name, or that of what it is about.
  public var name: String?
  /// The document's own identity: SPDX's `documentNamespace`, CycloneDX's `serialNumber`.
  public var identity: String?
  /// When it was made, as it says.
  public var created: String?
  /// Who or what made it: `syft 1.18.1`, `Tool: trivy-dev`.
  public var creators: [String] = []
  /// What the document as a whole is about, such as an image; nil where it does not say.
  public var subject: BillPackage?
  /// What it lists, in the document's order, the subject left out.
  public var packages: [BillPackage] = []
  /// Entries without a name, which are not in ``packages``.
  public var unnamed = 0

  /// Makes an empty one.
  public init(format: BillFormat) {
    self.format = format
  }

  /// Takes out what a document of SPDX describes, by its ids: it is no part of it.
  mutating func takeSubjectOut(described: Set<String>) {
    let isSubject = { (package: BillPackage) in
      package.id.map(described.contains) ?? false
    }
    let subjects = packages.filter(isSubject)
    // A document that describes each of its packages has no subject of its own.
    if subjects.count == 1 {
      subject = subjects.first
      packages.removeAll(where: isSubject)
    } else if let container = packages.firstIndex(where: { $0.kind == .container }) {
      subject = packages.remove(at: container)
    }
    for index in packages.indices { packages[index].slim() }
  }
}
