internal import EmbeddedCatalogues

extension embedded_catalogue {
  /// The bytes of the catalogue.
  var contents: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }
}
