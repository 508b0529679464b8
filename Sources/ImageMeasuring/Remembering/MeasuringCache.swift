internal import ELFReading
internal import ImageDeclarations
internal import ImageProbes
internal import ImageReading
public import LayerCache

/// What earlier measurements told, of layers and of whole images.
public struct MeasuringCache: Sendable {
  /// What layers told.
  public let layers: LayerCache
  /// What identifies the file of this very program; nil where nothing does.
  let program: String?

  /// Opens the cache in a folder; see ``LayerCache/init(folder:maximumBytes:)``. Once, before the first image is read.
  ///
  /// - Parameters:
  ///   - folder: an absolute path.
  ///   - program: what no other build of the program has. What was found of a whole image is used again by the very
  ///     program that found it, and by no other; without this it is not kept.
  /// - Throws: `CacheProblem` when there is none to be had, which is no reason not to measure.
  public init(folder: String, program: String?) throws(CacheProblem) {
    layers = try LayerCache(folder: folder)
    self.program = program
    // What is kept of object files means the same in the next process only with the seed of this one.
    SymbolSeed.propose(layers.secret)
  }

  /// Writes down what was used, so that what was not is let go first.
  public func flush() { layers.flush() }

  /// Looks at every row of the cache in a folder; see ``LayerCache/verify(folder:collectors:)``.
  /// - Returns: nil when there is no cache.
  /// - Throws: `CacheProblem` when it cannot be read at all.
  public static func verify(folder: String) throws(CacheProblem) -> CacheVerification? {
    if let secret = LayerCache.secret(folder: folder) { SymbolSeed.propose(secret) }
    return try LayerCache.verify(
      folder: folder,
      collectors: ImageExamination.collectors(of: ImageProbeList.all) + DeclarationReader.collectors)
  }
}
