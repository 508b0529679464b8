/// What an object file is for (gABI, chapter 4, `e_type`).
public enum ELFObjectType: Hashable, Sendable {
  /// Input of a linker; no loader takes it.
  case relocatable
  /// A program at a fixed address.
  case executable
  /// A shared library, or a position-independent program.
  case shared
  /// The memory of a process that died.
  case core
  /// Any other value.
  case other(UInt16)

  init(_ value: UInt16) {
    switch value {
    case 1: self = .relocatable
    case 2: self = .executable
    case 3: self = .shared
    case 4: self = .core
    default: self = .other(value)
    }
  }
}
