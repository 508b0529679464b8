/// The order of bytes in an object file (gABI, chapter 4, `EI_DATA`).
public enum ELFByteOrder: UInt8, Hashable, Sendable {
  /// Least significant byte first.
  case little = 1
  /// Most significant byte first.
  case big = 2
}
