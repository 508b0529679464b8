import ComparisonModel
public import Decision

/// A decision, and what is written of it as a record (MADR, "Markdown Any Decision Records").
///
/// The decision's day is that of its findings (``ComparisonModel/FindingMatrix/asOf``).
public struct DecisionRecord: Sendable {
  /// The decision that the record tells.
  public let decision: Decision
  /// The command that fails when the decision no longer holds, to be run in the folder of the record.
  public let checkCommand: String
  /// Whether somebody named the day; otherwise it is that of the newest evidence.
  public let isDayGiven: Bool
  /// The name of the record that this one supersedes; nil where there is none.
  public let superseded: String?

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - decision: The decision that the record tells.
  ///   - checkCommand: The command that fails when it no longer holds, for the folder of the record.
  ///   - isDayGiven: Whether somebody named its day.
  ///   - superseded: The name of the record that this one supersedes.
  public init(
    _ decision: Decision, checkedBy checkCommand: String, isDayGiven: Bool,
    superseding superseded: String? = nil
  ) {
    self.decision = decision
    self.checkCommand = checkCommand
    self.isDayGiven = isDayGiven
    self.superseded = superseded
  }
}
