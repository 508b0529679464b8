import ImageSources
import Messages
import OCIFormat
import Synchronization

/// One pass over an image: all layers on several threads, then the merging.
final class ReadingPass: Sendable {
  private let image: StoredImage
  private let offering: ContentOffering
  private let state: PassState
  private let recollection: LayerRecollection?
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
    permits: LayerPermits?, shared: SharedLayerReadings?, memory: (any LayerMemory)?
  ) {
    self.image = image
    recollection = memory.flatMap {
      LayerRecollection(memory: $0, collectors: offering.collectors, state: state)
    }
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
        Result { () throws(ImageReadingError) in try reading(of: image.layers[layer], through: &pipeline) }
      }
      if case .failure = outcome { state.stop() }
      outcomes.withLock { $0[layer] = outcome }
    }
  }

  /// Reads a layer, unless another image of this run has it as well, or it was read before.
  private func reading(
    of layer: StoredLayer, through pipeline: inout LayerPipeline?
  ) throws(ImageReadingError) -> LayerReading {
    guard !state.isStopped else {
      throw ImageReadingError(code: .cancelled, layer: layer.position, why: "the reading was cancelled")
    }
    if let reading = shared?.reading(of: layer) {
      state.addProgress(layer.storedBytes)
      return reading
    }
    let reading = try rememberedReading(of: layer, through: &pipeline)
    shared?.keep(reading, of: layer)
    return reading
  }

  /// Reads a layer, or recalls it where it was read before; what is known of it is not asked for again.
  private func rememberedReading(
    of layer: StoredLayer, through pipeline: inout LayerPipeline?
  ) throws(ImageReadingError) -> LayerReading {
    func read(_ offering: ContentOffering) throws(ImageReadingError) -> LayerReading {
      let opened = pipeline ?? LayerPipeline()
      pipeline = opened
      return try opened.read(layer, from: image.source, collecting: offering, state: state)
    }
    guard let recollection else { return try read(offering) }
    guard let recalled = recollection.recall(layer) else {
      let reading = try read(offering)
      recollection.keep(reading, valuesOf: recollection.collectors, withEntries: true)
      return reading
    }
    guard !recalled.missing.isEmpty else {
      try recollection.count(recalled.reading, of: layer)
      return recalled.reading
    }
    var reading = try read(ContentOffering(recalled.missing))
    recollection.keep(reading, valuesOf: recalled.missing, withEntries: false)
    for values in recalled.reading.contents.values { try state.addCollected(values) }
    reading.contents.addValues(of: recalled.reading.contents)
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
