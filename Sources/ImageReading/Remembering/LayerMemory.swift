package import OCIFormat

/// Keeps what layers told, so that a layer need not be read again.
///
/// What is kept is keyed by both digests of a layer, which this program computed from the layer's own bytes: a
/// configuration that pairs its own blob with another layer's DiffID finds nothing, and leaves nothing behind.
///
/// Neither call ever fails: what cannot be recalled is read, and what cannot be kept is read the next time.
package protocol LayerMemory: Sendable {
  /// What was kept of a layer, of those pieces that are asked for; nil when the layer is not known.
  ///
  /// - Parameters:
  ///   - layer: the digests that name the layer.
  ///   - versions: the names of the pieces, and of each the version that is of use.
  func recall(_ layer: LayerIdentity, versions: [String: Int]) -> [String: LayerPiece]?

  /// Keeps pieces of a layer whose bytes were verified. Earlier pieces of the same names are let go.
  func keep(_ pieces: [LayerPiece], of layer: LayerIdentity)
}

/// A layer, by the digests of its bytes.
package struct LayerIdentity: Hashable, Sendable {
  /// The digest of the stored bytes.
  package var blob: Digest
  /// The digest of the uncompressed tar.
  package var diffID: Digest

  /// Names a layer.
  package init(blob: Digest, diffID: Digest) {
    self.blob = blob
    self.diffID = diffID
  }
}

/// Something that a layer told.
package struct LayerPiece: Hashable, Sendable {
  /// What it is: the layer's entries, or the id of a collector.
  package var name: String
  /// The version of what wrote it.
  package var version: Int
  /// Its bytes, in one or more parts.
  package var parts: [[UInt8]]

  /// Makes a piece.
  package init(name: String, version: Int, parts: [[UInt8]]) {
    self.name = name
    self.version = version
    self.parts = parts
  }

  /// The number of its bytes.
  package var byteCount: Int { parts.reduce(0) { $0 + $1.count } }
}
