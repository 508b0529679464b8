import ELFReading

extension ELFTarget {
  /// Whether a machine runs programs for this one: a 64-bit processor of some families runs the 32-bit programs of
  /// its family, given their loader.
  func runs(on machine: ELFTarget) -> Bool {
    let pairs = [("386", "amd64"), ("x32", "amd64"), ("arm", "arm64")]
    return self == machine
      || pairs.contains { $0.0 == architecture && $0.1 == machine.architecture }
  }
}
