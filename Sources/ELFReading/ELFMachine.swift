/// The processor that an object file is for (gABI, chapter 4, `e_machine`).
public struct ELFMachine: RawRepresentable, Hashable, Sendable {
  /// The number in the file.
  public var rawValue: UInt16

  /// Makes the machine with that number; unknown numbers are kept.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// 32-bit x86.
  public static let i386 = ELFMachine(rawValue: 3)
  /// MIPS, 32 and 64 bits.
  public static let mips = ELFMachine(rawValue: 8)
  /// 32-bit PowerPC.
  public static let powerPC = ELFMachine(rawValue: 20)
  /// 64-bit PowerPC.
  public static let powerPC64 = ELFMachine(rawValue: 21)
  /// IBM z, 31 and 64 bits.
  public static let s390 = ELFMachine(rawValue: 22)
  /// 32-bit Arm.
  public static let arm = ELFMachine(rawValue: 40)
  /// 64-bit x86, x32 included.
  public static let amd64 = ELFMachine(rawValue: 62)
  /// 64-bit Arm.
  public static let aarch64 = ELFMachine(rawValue: 183)
  /// RISC-V, 32 and 64 bits.
  public static let riscV = ELFMachine(rawValue: 243)
  /// LoongArch, 32 and 64 bits.
  public static let loongArch = ELFMachine(rawValue: 258)
  /// Alpha, in the number that its tools write.
  public static let alpha = ELFMachine(rawValue: 0x9026)
}
