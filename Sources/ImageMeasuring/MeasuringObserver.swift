public import ImageReading

/// Who is told how far measuring has come. It is called from any thread.
public protocol MeasuringObserver: Sendable {
  /// An image is being read.
  func reading(_ image: String, _ progress: ReadingProgress)

  /// An image was read, or could not be.
  func ended(_ image: String)
}
