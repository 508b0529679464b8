public import JSONDocuments
public import ComparisonModel

extension CLibraryObservation: ImageObservation {
  /// Adds `c_library`.
  public func add(to facts: inout Facts) {
    facts[.cLibrary] = .cLibrary(primary)
  }

  /// The other libraries.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("other_c_libraries", .list(others.map(Self.library)))]
  }

  private static func library(_ library: CLibrary) -> JSONValue {
    .object([
      .init("family", .text(library.family.rawValue)), .init("version", .text(orNull: library.version)),
      .init("evidence", .text(orNull: library.evidence)),
    ])
  }
}
