public import ComparisonModel
public import ImageSources

/// Measures many names, several at once, and hands the results over in the order of the names.
///
/// How much waits to be handed over is bounded, so that memory does not grow with the number of names.
public final class MeasurementRun: Sendable {
  /// What becomes of names, in their order.
  public enum Delivery: Sendable {
    /// What measuring an image gave.
    case image(name: String, Result<Measurement, ImageReadingError>)
    /// All images of a name were delivered; `isWhole` says whether each was measured.
    case end(name: String, isWhole: Bool)
  }

  /// How many names may be begun before the first one that is not delivered yet, for each that is measured at once: 4.
  static let maximumAhead = 4

  private enum Event: Sendable {
    case name(Result<String, ImageReadingError>?)
    case measured(Int, Result<Measurement, ImageReadingError>)
    case ended(Int)
    case stopped
  }

  private let measurer: ImageMeasurer
  private let parallelNames: Int
  private let events: AsyncStream<Event>
  private let sender: AsyncStream<Event>.Continuation

  /// Makes a run that measures so many names at once; it runs once.
  public init(_ measurer: ImageMeasurer, parallelNames: Int) {
    self.measurer = measurer
    self.parallelNames = max(1, parallelNames)
    (events, sender) = AsyncStream.makeStream()
  }

  /// Ends the run soon: no further name is begun, those being measured are left, and what is measured already is
  /// delivered.
  public func stop() { sender.yield(.stopped) }

  /// Measures the names.
  ///
  /// - Throws: What `deliver` throws; then no more is measured.
  public func measure(
    _ names: any ImageNames, deliver: (Delivery) throws -> Void
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      var queue = DeliveryQueue()
      var isAsking = false
      var isOver = false
      func askOn() {
        guard !isOver, !isAsking, queue.running < parallelNames,
          queue.undelivered < parallelNames * Self.maximumAhead
        else { return }
        isAsking = true
        group.addTask { [sender] in sender.yield(.name(await names.next())) }
      }
      askOn()
      for await event in events {
        switch event {
        case .name(let name):
          isAsking = false
          switch name {
          case nil: isOver = true
          case .success(let name) where !isOver:
            let position = queue.begin(name)
            group.addTask { [measurer, sender] in
              try? await measurer.measure(name) { sender.yield(.measured(position, $0)) }
              sender.yield(.ended(position))
            }
          case .success: break
          case .failure(let error): queue.fail(error)
          }
        case .measured(let position, let result): queue.add(result, to: position)
        case .ended(let position): queue.end(position)
        case .stopped:
          isOver = true
          queue.isStopped = true
          group.cancelAll()
        }
        try queue.deliver(deliver)
        measurer.observer?.waiting(queue.state)
        askOn()
        if isOver, !isAsking, queue.running == 0 { break }
      }
      try queue.deliverRest(deliver)
      measurer.observer?.waiting(queue.state)
    }
  }
}
