internal import ValuePacking

/// What whoever keeps layers may ask about the pieces, which are otherwise this module's own.
public enum KeptLayer {
  /// The most bytes of all pieces of one layer.
  public static let maximumBytes = LayerPieces.maximumBytes

  /// The names of the pieces that readings with these collectors ask for, and of each the version.
  public static func versions(of collectors: [any FileContentCollecting]) -> [String: Int] {
    var versions = [LayerPieces.entriesName: LayerPieces.entriesVersion]
    for collector in collectors { versions[collector.id] = collector.version }
    return versions
  }

  /// Why pieces of a layer cannot be read, as a clause; nil when they can.
  public static func fault(
    in pieces: [String: LayerPiece], collectors: [any FileContentCollecting]
  ) -> String? {
    // What an earlier version kept is not asked for, and no fault.
    guard let piece = pieces[LayerPieces.entriesName] else { return nil }
    do throws(UnpackingError) {
      let count = try LayerPieces.entries(piece, number: 1).contents.log.count
      for collector in collectors {
        guard let piece = pieces[collector.id] else { continue }
        _ = try LayerPieces.values(piece, of: collector, entryCount: count)
      }
      return nil
    } catch {
      return error.description
    }
  }
}
