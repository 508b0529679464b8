public import ImageReading

/// Who is told how far measuring has come. It is called from any thread.
public protocol MeasuringObserver: Sendable {
  /// An image is being read.
  func reading(_ image: String, _ progress: ReadingProgress)

  /// An image was read, or could not be.
  func ended(_ image: String)

  /// A run of many names came a step further.
  func waiting(_ state: RunState)
}

extension MeasuringObserver {
  /// A single image has no run to tell of.
  public func waiting(_ state: RunState) {}
}
