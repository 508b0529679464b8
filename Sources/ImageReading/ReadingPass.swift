import ImageSources
import OCIFormat
import Synchronization

/// One pass over an image: all layers on several threads, then the merging.
final class ReadingPass: Sendable {
  private let image: StoredImage
  private let offering: ContentOffering
  private let state: PassState
  private let threadCount: Int
  private let permits: LayerPermits
  private let shared: SharedLayerReadings?
  /// The layers in the order they are begun: the largest first, since a large one that begins last would leave
  /// the other cores idle.
  private let order: [Int]
  private let nextTurn = Atomic<Int>(0)
  private let outcomes: Locked<[Int: Result<LayerReading, ImageReadingError>]>

  init(
    image: StoredImage, offering: ContentOffering, state: PassState, parallelLayers: Int,
    permits: LayerPermits?, shared: SharedLayerReadings?
  ) {
    self.image = image
    self.offering = offering
    self.state = state
    threadCount = min(parallelLayers, image.layers.count)
    order = image.layers.indices.sorted { image.layers[$0].storedBytes > image.layers[$1].storedBytes }
    outcomes = Locked([:])
    self.permits = permits ?? LayerPermits(threadCount)
    self.shared = shared
  }

  /// Does all of it; blocks its thread until the end.
  func run() -> Result<ImageContents, ImageReadingError> {
    do throws(ImageReadingError) {
      try readLayers()
      return .success(
        try LayerMerging(image: image, limits: state.limits, collectors: offering.ids).merge(
          try takeReadings()))
    } catch {
      return .failure(error)
    }
  }

  private func readLayers() throws(ImageReadingError) {
    var threads: [WorkerThread] = []
    defer { for thread in threads { thread.join() } }
    for _ in 0..<threadCount {
      do throws(ImageReadingError) {
        threads.append(try WorkerThread { [self] in work() })
      } catch {
        state.stop()
        throw error
      }
    }
  }

  private func work() {
    // Its buffers are not set aside before there is a turn for them.
    var pipeline: LayerPipeline?
    while !state.isStopped {
      let turn = nextTurn.add(1, ordering: .relaxed).oldValue
      guard turn < order.count else { return }
      let layer = order[turn]
      let outcome = permits.withPermit {
        let ready = pipeline ?? LayerPipeline()
        pipeline = ready
        return Result { () throws(ImageReadingError) in try read(image.layers[layer], through: ready) }
      }
      if case .failure = outcome { state.stop() }
      outcomes.withLock { $0[layer] = outcome }
    }
  }

  private func read(
    _ layer: StoredLayer, through pipeline: LayerPipeline
  ) throws(ImageReadingError) -> LayerReading {
    guard !state.isStopped else {
      throw ImageReadingError(code: .cancelled, layer: layer.position, why: "the reading was cancelled")
    }
    if let reading = shared?.reading(of: layer) {
      state.addProgress(layer.storedBytes)
      return reading
    }
    let reading = try pipeline.read(layer, from: image.source, collecting: offering, state: state)
    shared?.keep(reading, of: layer)
    return reading
  }

  /// The readings, lowest layer first.
  /// - Throws: the error of the lowest layer that has one; that of a layer which was merely stopped comes last.
  private func takeReadings() throws(ImageReadingError) -> [LayerReading] {
    let outcomes = outcomes.withLock { outcomes in
      defer { outcomes = [:] }
      return outcomes
    }
    var readings: [LayerReading] = []
    var failures: [ImageReadingError] = []
    for index in image.layers.indices {
      switch outcomes[index] {
      case .success(let reading): readings.append(reading)
      case .failure(let error): failures.append(error)
      case nil: failures.append(ImageReadingError(code: .cancelled, why: "the reading was cancelled"))
      }
    }
    if let error = failures.first(where: { $0.code != .cancelled }) ?? failures.first { throw error }
    return readings
  }
}
