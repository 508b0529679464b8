/// How far a run of many names has come.
public struct RunState: Hashable, Sendable {
  /// How many names were delivered.
  public var delivered: Int
  /// How many names are being measured.
  public var running: Int
  /// How many names are measured and wait for one before them.
  public var waiting: Int
  /// The name that they wait for; nil where nothing is under way.
  public var blocking: String?

  /// Makes a state.
  public init(delivered: Int, running: Int, waiting: Int, blocking: String? = nil) {
    self.delivered = delivered
    self.running = running
    self.waiting = waiting
    self.blocking = blocking
  }
}
