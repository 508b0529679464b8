import BillOfMaterials
import ValuePacking

/// A package that a bill of materials lists, as package databases write it.
struct ClaimedPackage: Hashable, Sendable {
  /// The kind of package, by its package URL; nil where there is none.
  var type: String?
  /// The name.
  var name: String
  /// The version, with its epoch; nil where none is said.
  var version: String?

  /// Makes one of an entry; nil for entries that are no packages, such as the image itself, a file or the operating
  /// system.
  init?(_ entry: BillPackage) {
    guard entry.kind == .package || entry.url != nil, entry.url?.type != "oci", entry.kind != .file else {
      return nil
    }
    type = entry.url?.type
    name = entry.url?.name ?? entry.name
    version = entry.url?.version ?? entry.version
    // Some tools write the epoch beside the version, some into it.
    if let epoch = entry.url?.qualifiers["epoch"], epoch != "0", let version, !version.contains(":") {
      self.version = "\(epoch):\(version)"
    }
  }
}

extension ClaimedPackage: PackableValue {
  func pack(into writer: inout PackedWriter) {
    type.pack(into: &writer)
    name.pack(into: &writer)
    version.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    type = try String?(unpacking: &reader)
    name = try String(unpacking: &reader)
    version = try String?(unpacking: &reader)
  }
}
