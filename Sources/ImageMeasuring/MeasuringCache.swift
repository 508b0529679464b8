internal import ELFReading
internal import ImageProbes
public import LayerCache

/// Opens the cache of layers for measuring.
public enum MeasuringCache {
  /// Opens the cache in a folder; see ``LayerCache/init(folder:maximumBytes:)``. Once, before the first image is read.
  /// - Throws: `CacheProblem` when there is none to be had, which is no reason not to measure.
  public static func open(folder: String) throws(CacheProblem) -> LayerCache {
    let cache = try LayerCache(folder: folder)
    // What is kept of object files means the same in the next process only with the seed of this one.
    SymbolSeed.propose(cache.secret)
    return cache
  }

  /// Looks at every row of the cache in a folder; see ``LayerCache/verify(folder:collectors:)``.
  /// - Returns: nil when there is no cache.
  /// - Throws: `CacheProblem` when it cannot be read at all.
  public static func verify(folder: String) throws(CacheProblem) -> CacheVerification? {
    if let secret = LayerCache.secret(folder: folder) { SymbolSeed.propose(secret) }
    return try LayerCache.verify(
      folder: folder, collectors: ImageExamination.collectors(of: ImageProbeList.all))
  }
}
