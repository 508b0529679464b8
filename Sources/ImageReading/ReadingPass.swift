import ImageSources
import OCIFormat
import Synchronization

/// One pass over an image: all layers on several threads, then the merging.
final class ReadingPass: Sendable {
  private let image: StoredImage
  private let offering: ContentOffering
  private let state: PassState
  private let threadCount: Int
  /// The layers in the order they are begun: the largest first, since a large one that begins last would leave
  /// the other cores idle.
  private let order: [Int]
  private let nextTurn = Atomic<Int>(0)
  private let outcomes: Locked<[Int: Result<LayerReading, ImageReadingError>]>

  init(image: StoredImage, offering: ContentOffering, state: PassState, parallelLayers: Int) {
    self.image = image
    self.offering = offering
    self.state = state
    threadCount = min(parallelLayers, image.layers.count)
    order = image.layers.indices.sorted { image.layers[$0].storedBytes > image.layers[$1].storedBytes }
    outcomes = Locked([:])
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
    let pipeline = LayerPipeline()
    while !state.isStopped {
      let turn = nextTurn.add(1, ordering: .relaxed).oldValue
      guard turn < order.count else { return }
      let layer = order[turn]
      let outcome = Result { () throws(ImageReadingError) in
        try pipeline.read(image.layers[layer], from: image.source, collecting: offering, state: state)
      }
      if case .failure = outcome { state.stop() }
      outcomes.withLock { $0[layer] = outcome }
    }
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
