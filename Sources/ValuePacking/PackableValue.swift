/// A value that can be written into bytes and read back, equal.
///
/// The bytes are the program's own: they need no names and no version, which whoever keeps them keeps beside them. They
/// may have been damaged or made up meanwhile: reading checks everything that the rest of the program relies on.
package protocol PackableValue {
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
  package static func pack(all values: [Self], into writer: inout PackedWriter) {
    for value in values { value.pack(into: &writer) }
  }

  /// One after another.
  package static func unpack(
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
  /// Writes the byte.
  public func pack(into writer: inout PackedWriter) { writer.append(self) }

  /// Reads the byte.
  /// - Throws: ``UnpackingError`` at the end.
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
  /// Writes the number.
  public func pack(into writer: inout PackedWriter) { writer.append(variable: self) }

  /// Reads the number.
  /// - Throws: ``UnpackingError`` when it has no end, or is too large for the type.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) { self = try reader.variable() }
}

extension UInt32: PackableValue {
  /// Writes the number.
  public func pack(into writer: inout PackedWriter) { writer.append(variable: UInt64(self)) }

  /// Reads the number.
  /// - Throws: ``UnpackingError`` when it has no end, or is too large for the type.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Self.narrowed(try reader.variable())
  }
}

extension UInt16: PackableValue {
  /// Writes the number.
  public func pack(into writer: inout PackedWriter) { writer.append(variable: UInt64(self)) }

  /// Reads the number.
  /// - Throws: ``UnpackingError`` when it has no end, or is too large for the type.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Self.narrowed(try reader.variable())
  }
}

extension Int64: PackableValue {
  /// The sign is the lowest bit, so that small numbers of either sign are short.
  public func pack(into writer: inout PackedWriter) {
    writer.append(variable: UInt64(bitPattern: (self << 1) ^ (self >> 63)))
  }

  /// Reads the number.
  /// - Throws: ``UnpackingError`` when it has no end, or is too large for the type.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    let value = try reader.variable()
    self = Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}

extension Int: PackableValue {
  /// Writes the number.
  public func pack(into writer: inout PackedWriter) { Int64(self).pack(into: &writer) }

  /// Reads the number.
  /// - Throws: ``UnpackingError`` when it has no end, or is too large for the type.
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
  /// Writes a byte, 0 or 1.
  public func pack(into writer: inout PackedWriter) { writer.append(self ? 1 : 0) }

  /// Reads a byte, 0 or 1.
  /// - Throws: ``UnpackingError`` when it is another.
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
  /// Writes how many bytes of UTF-8 there are, and the bytes.
  public func pack(into writer: inout PackedWriter) { writer.append(counted: utf8) }

  /// Reads how many bytes of UTF-8 there are, and the bytes.
  /// - Throws: ``UnpackingError`` when they are no UTF-8.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    guard let text = String(validating: try reader.counted(), as: UTF8.self) else {
      throw UnpackingError("a text is not UTF-8")
    }
    self = text
  }
}

extension Optional: PackableValue where Wrapped: PackableValue {
  /// Writes whether there is a value, and the value.
  package func pack(into writer: inout PackedWriter) {
    (self != nil).pack(into: &writer)
    self?.pack(into: &writer)
  }

  /// Reads whether there is a value, and the value.
  /// - Throws: ``UnpackingError`` when the value is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Bool(unpacking: &reader) ? try Wrapped(unpacking: &reader) : nil
  }
}

extension Array: PackableValue where Element: PackableValue {
  /// Writes how many values there are, and the values.
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    Element.pack(all: self, into: &writer)
  }

  /// Reads how many values there are, and the values.
  /// - Throws: ``UnpackingError`` when one is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = try Element.unpack(try reader.count(), from: &reader)
  }
}

extension Set: PackableValue where Element: PackableValue & Comparable {
  /// In order: equal sets are equal bytes.
  package func pack(into writer: inout PackedWriter) { sorted().pack(into: &writer) }

  /// Reads the values.
  /// - Throws: ``UnpackingError`` when one is none.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    self = Set(try [Element](unpacking: &reader))
  }
}

extension Result: PackableValue where Success: PackableValue, Failure: PackableValue {
  /// Writes which of both it is, and the value or the error.
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .success(let value):
      writer.append(0)
      value.pack(into: &writer)
    case .failure(let error):
      writer.append(1)
      error.pack(into: &writer)
    }
  }

  /// Reads which of both it is, and the value or the error.
  /// - Throws: ``UnpackingError`` when it is neither.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .success(try Success(unpacking: &reader))
    case 1: self = .failure(try Failure(unpacking: &reader))
    default: throw UnpackingError("a result is neither")
    }
  }
}
