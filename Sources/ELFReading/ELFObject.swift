/// What a loader needs to know of one object file, without its code and data.
public struct ELFObject: Hashable, Sendable {
  /// What it runs on.
  public var target: ELFTarget
  /// What it is for.
  public var type: ELFObjectType
  /// Flags of its machine (`e_flags`).
  public var flags: UInt32
  /// The loader that the program asks for (`PT_INTERP`); a library has none, and neither has a static program.
  public var interpreter: String?
  /// True when it has a dynamic section; a static program has none, a static-PIE one has.
  public var isDynamic = false
  /// Names of needed libraries in their order (`DT_NEEDED`).
  public var needed: [String] = []
  /// The library's own name (`DT_SONAME`).
  public var soname: String?
  /// Search folders with colons between (`DT_RPATH`).
  public var rpath: String?
  /// Search folders with colons between (`DT_RUNPATH`); where it is there, loaders ignore `rpath`.
  public var runpath: String?
  /// Bytes of storage that each thread has of it (`PT_TLS`); 0 for an object without any.
  public var threadStorageBytes: UInt64 = 0
  /// True when its code counts on such storage at a fixed distance, which is laid out when a program starts
  /// (`DF_STATIC_TLS`, the model "initial-exec").
  public var usesStaticThreadStorage = false
  /// True when every symbol is looked up at load (`DF_BIND_NOW`, `DF_1_NOW`).
  public var bindsNow = false
  /// True when the default folders are not searched (`DF_1_NODEFLIB`).
  public var ignoresDefaultFolders = false
  /// True for a position-independent program that says so (`DF_1_PIE`).
  public var isPositionIndependentProgram = false
  /// The versions needed of other libraries.
  public var versionNeeds: [ELFVersionNeed] = []
  /// The versions that it defines, its own name among them; empty for an object without versions.
  public var versionDefinitions: [String] = []
  /// True when its symbols have version numbers (`DT_VERSYM`), be it for versions that it defines or that it needs.
  public var hasVersionIndexes = false
  /// The symbols that it defines.
  public var defined = DefinedSymbols([], count: 0)
  /// The symbols that others must define.
  public var required = RequiredSymbols()

  init(target: ELFTarget, type: ELFObjectType, flags: UInt32) {
    self.target = target
    self.type = type
    self.flags = flags
  }

  /// True for a program that needs no loader: static, or static and position-independent.
  public var isStaticProgram: Bool {
    guard interpreter == nil, needed.isEmpty else { return false }
    switch type {
    case .executable: return true
    case .shared: return !isDynamic || isPositionIndependentProgram
    default: return false
    }
  }
}
