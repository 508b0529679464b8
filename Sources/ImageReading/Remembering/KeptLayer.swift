internal import ValuePacking

/// What whoever keeps layers may ask about the pieces, which are otherwise this module's own.
package enum KeptLayer {
  /// The most bytes of all pieces of one layer.
  package static let maximumBytes = LayerPieces.maximumBytes

  /// The names of the pieces that readings with these collectors ask for, and of each the version.
  package static func versions(of collectors: [any FileContentCollecting]) -> [String: Int] {
    var versions = [LayerPieces.entriesName: LayerPieces.entriesVersion]
    for collector in kept(collectors) { versions[collector.id] = collector.version }
    return versions
  }

  /// Those of which something can be kept.
  private static func kept(_ collectors: [any FileContentCollecting]) -> [any KeptContentCollecting] {
    collectors.compactMap { $0 as? any KeptContentCollecting }
  }

  /// Why pieces of a layer cannot be read, as a clause; nil when they can.
  package static func fault(
    in pieces: [String: LayerPiece], collectors: [any FileContentCollecting]
  ) -> String? {
    // What an earlier version kept is not asked for, and no fault.
    guard let piece = pieces[LayerPieces.entriesName] else { return nil }
    do throws(UnpackingError) {
      let count = try LayerPieces.entries(piece, number: 1).contents.log.count
      for collector in kept(collectors) {
        guard let piece = pieces[collector.id] else { continue }
        _ = try LayerPieces.values(piece, of: collector, entryCount: count)
      }
      return nil
    } catch {
      return error.description
    }
  }
}
