internal import ELFReading
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
}
