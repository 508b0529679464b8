extension [UInt8] {
  /// The object's bytes with another machine's number in the header.
  public func forMachine(_ number: UInt16) -> [UInt8] {
    var changed = self
    changed[18] = UInt8(number & 0xff)
    changed[19] = UInt8(number >> 8)
    return changed
  }
}
