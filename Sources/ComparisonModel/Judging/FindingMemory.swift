import Synchronization

/// The findings of a comparison with few cells, each kept once it was made: a report asks for each a dozen times.
///
/// It is shared by the copies of a matrix, and by threads. Two of them may make the same finding at the same time; both
/// make the same one.
final class FindingMemory: Sendable {
  /// The most cells of a comparison whose findings are kept: 4,096. The findings of a larger one are made as often as they
  /// are asked for, since no more of its rows may be held than one.
  static let maximumCells = 4096

  private let findings: Mutex<[Finding?]>

  /// Remembers nothing yet; nil where there are too many cells.
  init?(cells: Int) {
    guard cells <= Self.maximumCells else { return nil }
    findings = Mutex(Array(repeating: nil, count: cells))
  }

  /// The finding of a cell: what was kept, else what is made now.
  func finding(ofCell cell: Int, make: () -> Finding) -> Finding {
    if let kept = findings.withLock({ $0[cell] }) { return kept }
    let made = make()
    findings.withLock { $0[cell] = made }
    return made
  }
}
