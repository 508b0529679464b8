/// A measured value in a cell.
public struct MeasuredValue: Hashable, Sendable {
  /// What was measured.
  public var fact: ComparedFact
  /// Its value.
  public var value: FactValue
  /// The position of the measurement it is from, in ``Evidence/measurements``.
  public var measurement: Int

  /// Makes a measured value.
  public init(fact: ComparedFact, value: FactValue, measurement: Int) {
    self.fact = fact
    self.value = value
    self.measurement = measurement
  }
}
