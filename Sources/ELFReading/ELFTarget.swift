/// What a program must run on: objects of different targets cannot be linked together.
public struct ELFTarget: Hashable, Sendable {
  /// The processor.
  public var machine: ELFMachine
  /// The width of addresses.
  public var elfClass: ELFClass
  /// The order of bytes.
  public var byteOrder: ELFByteOrder

  /// Makes a target.
  public init(machine: ELFMachine, elfClass: ELFClass, byteOrder: ELFByteOrder) {
    self.machine = machine
    self.elfClass = elfClass
    self.byteOrder = byteOrder
  }

  /// The targets that an image's configuration can name, by its `architecture` (OCI image specification,
  /// "config"; the values are Go's `GOARCH`).
  private static let architectures: [(name: String, target: ELFTarget)] = [
    ("amd64", ELFTarget(machine: .amd64, elfClass: .bits64, byteOrder: .little)),
    ("386", ELFTarget(machine: .i386, elfClass: .bits32, byteOrder: .little)),
    ("arm64", ELFTarget(machine: .aarch64, elfClass: .bits64, byteOrder: .little)),
    ("arm", ELFTarget(machine: .arm, elfClass: .bits32, byteOrder: .little)),
    ("ppc64le", ELFTarget(machine: .powerPC64, elfClass: .bits64, byteOrder: .little)),
    ("ppc64", ELFTarget(machine: .powerPC64, elfClass: .bits64, byteOrder: .big)),
    ("s390x", ELFTarget(machine: .s390, elfClass: .bits64, byteOrder: .big)),
    ("riscv64", ELFTarget(machine: .riscV, elfClass: .bits64, byteOrder: .little)),
    ("mips64le", ELFTarget(machine: .mips, elfClass: .bits64, byteOrder: .little)),
    ("mips64", ELFTarget(machine: .mips, elfClass: .bits64, byteOrder: .big)),
    ("mipsle", ELFTarget(machine: .mips, elfClass: .bits32, byteOrder: .little)),
    ("mips", ELFTarget(machine: .mips, elfClass: .bits32, byteOrder: .big)),
    ("loong64", ELFTarget(machine: .loongArch, elfClass: .bits64, byteOrder: .little)),
  ]

  /// The target of an image's architecture; nil for a name that is not known.
  public init?(architecture: String) {
    guard let known = Self.architectures.first(where: { $0.name == architecture }) else { return nil }
    self = known.target
  }

  /// The architecture as an image's configuration names it, or the machine's number where it has no name.
  public var architecture: String {
    if let known = Self.architectures.first(where: { $0.target == self }) {
      return known.name
    }
    if machine == .amd64 && elfClass == .bits32 {
      return "x32"
    }
    let bits = elfClass == .bits64 ? 64 : 32
    return "machine \(machine.rawValue), \(bits) bits, \(byteOrder == .big ? "big" : "little")-endian"
  }
}
