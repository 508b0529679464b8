import Glibc
public import ImageSources

/// Reads images: verifies every layer, merges the root file system and collects what is asked for, in one pass.
public struct ImageReader: Sendable {
  /// The bounds of one image; what passes one is an error that names it.
  public var limits: ReadingLimits
  /// How many layers are read at once.
  public var parallelLayers: Int
  /// What earlier readings told; nil to read every layer.
  package var memory: (any LayerMemory)?
  /// What bounds how many layers are read at once where several images are.
  package var permits: LayerPermits?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - limits: the bounds of one image.
  ///   - parallelLayers: how many layers are read at once, 1 to 64; as many as the machine has cores unless given.
  public init(limits: ReadingLimits = ReadingLimits(), parallelLayers: Int? = nil) {
    self.init(limits: limits, parallelLayers: parallelLayers, memory: nil)
  }

  /// Makes a reader that does not read a layer again which an earlier reading verified: what `memory` has of it is as
  /// good.
  package init(
    limits: ReadingLimits = ReadingLimits(), parallelLayers: Int? = nil, memory: (any LayerMemory)?
  ) {
    self.limits = limits
    self.memory = memory
    self.parallelLayers = max(1, min(parallelLayers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64))
  }

  /// Reads an image.
  ///
  /// Memory does not grow with the size of layers or files; it grows with the number of files by some tens of
  /// bytes each.
  ///
  /// - Parameters:
  ///   - image: an image of the source that a reference to its place opens.
  ///   - collectors: what wants the bytes of which files; each has an id of its own.
  ///   - progress: called now and then, from any thread, one call at a time.
  /// - Throws: `ImageReadingError` when a layer is missing, damaged, not the one its digests name, or passes a
  ///   bound, or when the task is cancelled. Nothing is said of such an image.
  public func read(
    _ image: StoredImage, collectors: [any FileContentCollecting] = [],
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) async throws(ImageReadingError) -> ImageContents {
    try await read(image, collectors: collectors, sharing: nil, progress: progress)
  }

  /// Reads an image, but for the layers that other images have as well, which are read with the same collectors.
  package func read(
    _ image: StoredImage, collectors: [any FileContentCollecting] = [],
    sharing shared: SharedLayerReadings?,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) async throws(ImageReadingError) -> ImageContents {
    let state = PassState(limits: limits, totalBytes: image.layers.storedBytes, progress: progress)
    let pass = ReadingPass(
      image: image, offering: ContentOffering(collectors), state: state, parallelLayers: parallelLayers,
      permits: permits, shared: shared, memory: memory)
    let result: Result<ImageContents, ImageReadingError> = await withTaskCancellationHandler {
      do throws(ImageReadingError) {
        return .success(try await WorkerThread.run { pass.run() })
      } catch {
        return .failure(error)
      }
    } onCancel: {
      state.stop()
    }
    switch result {
    case .success(let contents): return contents
    case .failure(var error):
      error.image = error.image ?? image.name
      error.place = error.place ?? image.source.place
      throw error
    }
  }
}
