/// A value that can be written into bytes and read back, equal.
///
/// The bytes are the program's own: they need no names and no version, which whoever keeps them keeps beside them. They
/// may have been damaged or made up meanwhile: reading checks everything that the rest of the program relies on.
public protocol PackableValue {
  /// Writes the value; at least one byte.
  func pack(into writer: inout PackedWriter)

  /// Reads a value.
  /// - Throws: ``UnpackingError`` when the bytes are none that ``pack(into:)`` writes.
  init(unpacking reader: inout PackedReader) throws(UnpackingError)

  /// Writes values one behind another.
  static func pack(all values: [Self], into writer: inout PackedWriter)

  /// Reads values that stand one behind another.
  /// - Throws: ``UnpackingError`` as reading one does.
  static func unpack(_ count: Int, from reader: inout PackedReader) throws(UnpackingError) -> [Self]
}

extension PackableValue {
  /// One after another.
  public static func pack(all values: [Self], into writer: inout PackedWriter) {
    for value in values { value.pack(into: &writer) }
  }

  /// One after another.
  public static func unpack(
    _ count: Int, from reader: inout PackedReader
  ) throws(UnpackingError) -> [Self] {
    var values: [Self] = []
    // A value in memory may be far larger than its bytes: room is made as they come.
    values.reserveCapacity(min(count, 1 << 10))
    for _ in 0..<count { values.append(try Self(unpacking: &reader)) }
    return values
  }
}

// MARK: Numbers

extension UInt8: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(self) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) { self = try reader.byte() }

  /// As they lie in memory.
  public static func pack(all values: [UInt8], into writer: inout PackedWriter) { writer.append(raw: values) }

  /// As they lie in memory.
  public static func unpack(
    _ count: Int, from reader: inout PackedReader
  ) throws(UnpackingError) -> [UInt8] {
    Array(try reader.raw(count))
  }
}

extension UInt64: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(variable: self) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) { self = try reader.variable() }
}

extension UInt32: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(variable: UInt64(self)) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Self.narrowed(try reader.variable())
  }
}

extension UInt16: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(variable: UInt64(self)) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Self.narrowed(try reader.variable())
  }
}

extension Int64: PackableValue {
  /// The sign is the lowest bit, so that small numbers of either sign are short.
  public func pack(into writer: inout PackedWriter) {
    writer.append(variable: UInt64(bitPattern: (self << 1) ^ (self >> 63)))
  }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    let value = try reader.variable()
    self = Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}

extension Int: PackableValue {
  public func pack(into writer: inout PackedWriter) { Int64(self).pack(into: &writer) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Self.narrowed(try Int64(unpacking: &reader))
  }
}

extension FixedWidthInteger {
  fileprivate static func narrowed(_ value: some FixedWidthInteger) throws(UnpackingError) -> Self {
    guard let narrow = Self(exactly: value) else { throw UnpackingError("a number is too large") }
    return narrow
  }
}

extension Bool: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(self ? 1 : 0) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = false
    case 1: self = true
    default: throw UnpackingError("a truth value is neither true nor false")
    }
  }
}

// MARK: Texts and what holds others

extension String: PackableValue {
  public func pack(into writer: inout PackedWriter) { writer.append(counted: utf8) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    guard let text = String(validating: try reader.counted(), as: UTF8.self) else {
      throw UnpackingError("a text is not UTF-8")
    }
    self = text
  }
}

extension Optional: PackableValue where Wrapped: PackableValue {
  public func pack(into writer: inout PackedWriter) {
    (self != nil).pack(into: &writer)
    self?.pack(into: &writer)
  }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Bool(unpacking: &reader) ? try Wrapped(unpacking: &reader) : nil
  }
}

extension Array: PackableValue where Element: PackableValue {
  public func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    Element.pack(all: self, into: &writer)
  }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Element.unpack(try reader.count(), from: &reader)
  }
}

extension Set: PackableValue where Element: PackableValue & Comparable {
  /// In order: equal sets are equal bytes.
  public func pack(into writer: inout PackedWriter) { sorted().pack(into: &writer) }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = Set(try [Element](unpacking: &reader))
  }
}

extension Result: PackableValue where Success: PackableValue, Failure: PackableValue {
  public func pack(into writer: inout PackedWriter) {
    switch self {
    case .success(let value):
      writer.append(0)
      value.pack(into: &writer)
    case .failure(let error):
      writer.append(1)
      error.pack(into: &writer)
    }
  }

  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .success(try Success(unpacking: &reader))
    case 1: self = .failure(try Failure(unpacking: &reader))
    default: throw UnpackingError("a result is neither")
    }
  }
}
