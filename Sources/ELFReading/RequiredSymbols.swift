package import ValuePacking

/// The dynamic symbols that must be defined by other objects: undefined, and not weak.
public struct RequiredSymbols: Hashable, Sendable {
  /// One symbol.
  public struct Symbol: Hashable, Sendable {
    /// The name; bytes that are not UTF-8 are replaced.
    public var name: String
    /// The version that is asked for, if any.
    public var version: String?

    /// Makes a symbol.
    package init(name: String, version: String?) {
      self.name = name
      self.version = version
    }
  }

  /// Names, each with a final zero.
  private var names: [UInt8] = []
  /// For each name, the index of its version in `versions`, from 1; 0 for none.
  private var versionNumbers: [UInt16] = []
  private var versions: [String] = []
  private var versionKeys: [VersionKey] = []

  /// The number of symbols.
  public var count: Int { versionNumbers.count }

  init() {}

  init(versions: [String]) {
    self.versions = versions
    versionKeys = versions.map { VersionKey($0) }
  }

  mutating func append(_ name: UnsafeRawBufferPointer, versionNumber: Int) {
    names.append(contentsOf: name)
    names.append(0)
    versionNumbers.append(UInt16(clamping: versionNumber))
  }

  mutating func shrink() {
    names = Array(names)
    versionNumbers = Array(versionNumbers)
  }

  /// True when one of the symbols is required, in whatever version.
  package func contains(anyOf wanted: Set<SymbolKey>) -> Bool {
    !missing { key, _ in !wanted.contains(key) }.isEmpty
  }

  /// The symbols for which `isDefined` says no, given the key of the name, and of its version if it has one.
  public func missing(where isDefined: (SymbolKey, VersionKey?) -> Bool) -> [Symbol] {
    var missing: [Symbol] = []
    names.withUnsafeBytes { bytes in
      var start = 0
      for number in versionNumbers {
        let end = bytes[start...].firstIndex(of: 0) ?? bytes.endIndex
        let name = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        let version = number == 0 ? nil : Int(number) - 1
        if !isDefined(SymbolKey(name), version.map { versionKeys[$0] }) {
          let text = String(decoding: name, as: UTF8.self)
          missing.append(Symbol(name: text, version: version.map { versions[$0] }))
        }
        start = end + 1
      }
    }
    return missing
  }
}

extension RequiredSymbols: PackableValue {
  /// The names, and which version each asks for.
  package func pack(into writer: inout PackedWriter) {
    names.pack(into: &writer)
    versionNumbers.pack(into: &writer)
    versions.pack(into: &writer)
  }

  /// Reads the names.
  /// - Throws: `UnpackingError` when there is not one name for each number, or a number is no version's.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    names = try [UInt8](unpacking: &reader)
    versionNumbers = try [UInt16](unpacking: &reader)
    versions = try [String](unpacking: &reader)
    versionKeys = versions.map { VersionKey($0) }
    guard names.count(where: { $0 == 0 }) == versionNumbers.count, names.last ?? 0 == 0 else {
      throw UnpackingError("there are not as many symbols as versions of them")
    }
    guard versionNumbers.allSatisfy({ Int($0) <= versions.count }) else {
      throw UnpackingError("a symbol asks for a version that is none")
    }
  }
}
