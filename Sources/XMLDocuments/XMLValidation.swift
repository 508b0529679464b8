/// What validating one document found.
public struct XMLValidation: Sendable, Equatable {
  /// The faults from the top of the document to its end: at most ``XMLLimits/maximumCollectedFaults`` of them,
  /// and the one that ended the reading.
  public let faults: [XMLFault]
  /// How many faults were found beyond those collected.
  public let uncollectedFaults: UInt64
  /// How many of all the faults are errors: warnings are not counted.
  public let errorCount: UInt64
  /// Whether a fault ended the reading, so that what follows it was not checked.
  public let stoppedEarly: Bool

  /// Whether the document is well-formed and valid.
  public var isValid: Bool { errorCount == 0 && !stoppedEarly }
}
