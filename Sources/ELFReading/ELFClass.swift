/// The width of addresses in an object file (gABI, chapter 4, `EI_CLASS`).
public enum ELFClass: UInt8, Hashable, Sendable {
  /// 32-bit objects.
  case bits32 = 1
  /// 64-bit objects.
  case bits64 = 2
}
