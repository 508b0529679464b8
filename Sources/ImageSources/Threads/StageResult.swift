import Messages

/// The outcome of a stage, handed from its thread to the one that joins it.
package final class StageResult<Value: Sendable>: Sendable {
  /// Makes a place for an outcome.
  package init() {}

  private let result = Locked<Result<Value, ImageReadingError>?>(nil)

  /// Keeps the outcome.
  package func set(_ value: Result<Value, ImageReadingError>) {
    result.withLock { $0 = value }
  }

  /// Gives the outcome away.
  package func take() -> Result<Value, ImageReadingError> {
    result.withLock { stored in
      defer { stored = nil }
      return stored ?? .failure(ImageReadingError(code: .system, why: "a stage ended without a result"))
    }
  }
}
