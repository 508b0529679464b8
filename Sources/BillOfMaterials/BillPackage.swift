/// One entry of a bill of materials.
public struct BillPackage: Hashable, Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A library, a framework, an application, or an entry that does not say what it is.
    case package
    /// An operating system.
    case operatingSystem
    /// A container image.
    case container
    /// A file.
    case file
    /// Something else, by the document's own word.
    case other(String)
  }

  /// What the document calls it: `SPDXID`, `bom-ref`.
  public var id: String?
  /// What it is.
  public var kind: Kind
  /// The name; with CycloneDX's `group` before it and a `/` between, where it has one.
  public var name: String
  /// The version; nil where none is said.
  public var version: String?
  /// The package URL; nil where there is none that can be read.
  public var url: PackageURL?
  /// Digests, as `sha256:…`; of operating systems, containers and subjects alone.
  public var digests: [String] = []
  /// Properties and attributions, in the document's order; of operating systems, containers and subjects alone.
  public var properties: [Property] = []

  /// Makes an entry.
  public init(id: String? = nil, kind: Kind = .package, name: String, version: String? = nil) {
    self.id = id
    self.kind = kind
    self.name = name
    self.version = version
  }

  /// A name and a text that a tool gave an entry, such as `aquasecurity:trivy:ImageID`.
  public struct Property: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The text.
    public var value: String
  }

  /// Lets go what is kept of few entries only: a document may list a hundred thousand.
  mutating func slim() {
    guard kind != .operatingSystem, kind != .container else { return }
    digests = []
    properties = []
  }
}
