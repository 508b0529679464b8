/// A collected value that knows how much memory it takes; of others, a fixed amount is assumed.
///
/// What collectors hold together is bounded by `ReadingLimits.maximumCollectedBytes`.
public protocol MemoryHolding {
  /// The memory that the value takes, in bytes; an estimate is enough.
  var heldBytes: Int { get }
}
