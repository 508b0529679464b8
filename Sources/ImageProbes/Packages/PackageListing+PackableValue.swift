package import ValuePacking

extension PackageListing: PackableValue {
  func pack(into writer: inout PackedWriter) {
    packages.pack(into: &writer)
    notInstalled.pack(into: &writer)
    malformed.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    packages = try Set<ListedPackage>(unpacking: &reader)
    notInstalled = try Int(unpacking: &reader)
    malformed = try Int(unpacking: &reader)
    guard packages.count < Self.maximumPackages, (0...Self.maximumEntries).contains(notInstalled),
      (0...Self.maximumEntries).contains(malformed)
    else { throw UnpackingError("a package database has more entries than any") }
  }

  /// More entries than a database of ``PackageDatabaseScan/maximumBinaryBytes`` bytes can have.
  private static let maximumEntries = PackageDatabaseScan.maximumBinaryBytes
}

extension ListedPackage: PackableValue {
  /// Writes the package.
  package func pack(into writer: inout PackedWriter) {
    name.pack(into: &writer)
    version.pack(into: &writer)
    architecture.pack(into: &writer)
    licence.pack(into: &writer)
  }

  /// Reads a package.
  /// - Throws: `UnpackingError` when it is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self.init(
      name: try String(unpacking: &reader), version: try String(unpacking: &reader),
      architecture: try String?(unpacking: &reader), licence: try String?(unpacking: &reader))
  }
}

extension PackageDatabaseFault: PackableValue {
  func pack(into writer: inout PackedWriter) {
    let (number, text): (UInt8, String) =
      switch self {
      case .notADatabase(let expected): (0, expected)
      case .damaged(let what): (1, what)
      case .unsupported(let what): (2, what)
      }
    writer.append(number)
    text.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    let number = try reader.byte()
    let text = try String(unpacking: &reader)
    switch number {
    case 0: self = .notADatabase(expected: text)
    case 1: self = .damaged(text)
    case 2: self = .unsupported(text)
    default: throw UnpackingError("a database's fault is none that is known")
    }
  }
}
