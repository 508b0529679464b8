extension Range<UInt64> {
  /// The range, ended after `count` at most.
  func clamped(toCount count: Int) -> Range<UInt64> {
    lowerBound..<(lowerBound + Swift.min(upperBound - lowerBound, UInt64(count)))
  }
}
