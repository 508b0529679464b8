/// A collected value that knows how much memory it takes; of others, a fixed amount is assumed.
///
/// What collectors hold together is bounded by ``ReadingLimits/maximumCollectedBytes``.
public protocol MemoryHolding {
  /// In bytes.
  var heldBytes: Int { get }
}
