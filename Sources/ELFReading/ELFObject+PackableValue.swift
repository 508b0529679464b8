package import ValuePacking

extension ELFObject: PackableValue {
  /// Writes what is known of the object; its symbols as numbers of this process's ``SymbolSeed``.
  package func pack(into writer: inout PackedWriter) {
    SymbolSeed.mark.pack(into: &writer)
    target.pack(into: &writer)
    type.pack(into: &writer)
    flags.pack(into: &writer)
    for text in [interpreter, soname, rpath, runpath] { text.pack(into: &writer) }
    for mark in [
      isDynamic, usesStaticThreadStorage, bindsNow, ignoresDefaultFolders, isPositionIndependentProgram,
      hasVersionIndexes,
    ] { mark.pack(into: &writer) }
    threadStorageBytes.pack(into: &writer)
    needed.pack(into: &writer)
    versionNeeds.pack(into: &writer)
    versionDefinitions.pack(into: &writer)
    defined.pack(into: &writer)
    required.pack(into: &writer)
  }

  /// Reads an object.
  /// - Throws: `UnpackingError` also when its symbols are numbers of another seed, which mean nothing here.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    guard try UInt64(unpacking: &reader) == SymbolSeed.mark else {
      throw UnpackingError("the symbols are numbers of another seed")
    }
    self.init(
      target: try ELFTarget(unpacking: &reader), type: try ELFObjectType(unpacking: &reader),
      flags: try UInt32(unpacking: &reader))
    interpreter = try String?(unpacking: &reader)
    soname = try String?(unpacking: &reader)
    rpath = try String?(unpacking: &reader)
    runpath = try String?(unpacking: &reader)
    isDynamic = try Bool(unpacking: &reader)
    usesStaticThreadStorage = try Bool(unpacking: &reader)
    bindsNow = try Bool(unpacking: &reader)
    ignoresDefaultFolders = try Bool(unpacking: &reader)
    isPositionIndependentProgram = try Bool(unpacking: &reader)
    hasVersionIndexes = try Bool(unpacking: &reader)
    threadStorageBytes = try UInt64(unpacking: &reader)
    needed = try [String](unpacking: &reader)
    versionNeeds = try [ELFVersionNeed](unpacking: &reader)
    versionDefinitions = try [String](unpacking: &reader)
    defined = try DefinedSymbols(unpacking: &reader)
    required = try RequiredSymbols(unpacking: &reader)
  }
}

extension ELFTarget: PackableValue {
  /// Writes the target.
  package func pack(into writer: inout PackedWriter) {
    machine.rawValue.pack(into: &writer)
    elfClass.rawValue.pack(into: &writer)
    byteOrder.rawValue.pack(into: &writer)
  }

  /// Reads a target.
  /// - Throws: `UnpackingError` when the width or the order of bytes is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    let machine = ELFMachine(rawValue: try UInt16(unpacking: &reader))
    guard let elfClass = ELFClass(rawValue: try reader.byte()),
      let byteOrder = ELFByteOrder(rawValue: try reader.byte())
    else { throw UnpackingError("an object's target is none") }
    self.init(machine: machine, elfClass: elfClass, byteOrder: byteOrder)
  }
}

extension ELFObjectType: PackableValue {
  /// Writes the type, as an object file does.
  package func pack(into writer: inout PackedWriter) { number.pack(into: &writer) }

  /// Reads a type.
  /// - Throws: `UnpackingError` when it is no number of 16 bits.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self.init(try UInt16(unpacking: &reader))
  }

  private var number: UInt16 {
    switch self {
    case .relocatable: 1
    case .executable: 2
    case .shared: 3
    case .core: 4
    case .other(let value): value
    }
  }
}

extension ELFVersionNeed: PackableValue {
  /// Writes the versions.
  package func pack(into writer: inout PackedWriter) {
    library.pack(into: &writer)
    versions.pack(into: &writer)
  }

  /// Reads the versions.
  /// - Throws: `UnpackingError` when they are none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    library = try String(unpacking: &reader)
    versions = try [Version](unpacking: &reader)
  }
}

extension ELFVersionNeed.Version: PackableValue {
  /// Writes the version.
  package func pack(into writer: inout PackedWriter) {
    name.pack(into: &writer)
    isWeak.pack(into: &writer)
  }

  /// Reads a version.
  /// - Throws: `UnpackingError` when it is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    name = try String(unpacking: &reader)
    isWeak = try Bool(unpacking: &reader)
  }
}

extension ELFError: PackableValue {
  /// Writes the error.
  package func pack(into writer: inout PackedWriter) {
    code.rawValue.pack(into: &writer)
    part.pack(into: &writer)
    offset.pack(into: &writer)
  }

  /// Reads an error.
  /// - Throws: `UnpackingError` when its code is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    guard let code = Code(rawValue: try String(unpacking: &reader)) else {
      throw UnpackingError("an error's code is none")
    }
    self.init(code, part: try String(unpacking: &reader), offset: try UInt64(unpacking: &reader))
  }
}
