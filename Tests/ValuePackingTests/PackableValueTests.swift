import Testing
import ValuePacking

struct PackableValueTests {
  private func packed(_ value: some PackableValue) -> [UInt8] {
    var writer = PackedWriter()
    value.pack(into: &writer)
    return writer.bytes
  }

  private func again<Value: PackableValue>(_ value: Value) throws -> Value {
    var reader = PackedReader(packed(value))
    let result = try Value(unpacking: &reader)
    try reader.finish()
    return result
  }

  @Test func `a value is read back equal`() throws {
    for number in [Int64.min, -1, 0, 1, 63, 64, .max] { #expect(try again(number) == number) }
    for number in [UInt64(0), 127, 128, 1 << 63, .max] { #expect(try again(number) == number) }
    #expect(try again([UInt8]([0, 255])) == [0, 255])
    #expect(try again("한글 \r\n\0") == "한글 \r\n\0")
    #expect(try again([String?]([nil, "", "a"])) == [nil, "", "a"])
    #expect(try again(Set(["b", "a"])) == ["a", "b"])
    #expect(try again(HashValues([1, .max])) == HashValues([1, .max]))
    #expect(try again([true, false]) == [true, false])
  }

  @Test func `small numbers are short`() {
    #expect(packed(-1) == [1] && packed(UInt64(127)) == [127] && packed(UInt64(128)) == [0x80, 1])
  }

  @Test func `every cut of a value is an error`() throws {
    let whole = packed([["one", nil], ["two", String(repeating: "x", count: 200)]] as [[String?]])
    for length in whole.indices {
      var reader = PackedReader(Array(whole[..<length]))
      #expect(throws: UnpackingError.self) { try [[String?]](unpacking: &reader) }
    }
  }

  @Test func `a count that the bytes cannot hold is refused before memory is made for it`() {
    let claimed = packed(UInt64(1) << 40)
    var texts = PackedReader(claimed + [0])
    #expect(throws: UnpackingError("1099511627776 things are said to follow, in 1 bytes")) {
      try [String](unpacking: &texts)
    }
    var hashes = PackedReader(claimed)
    #expect(throws: UnpackingError.self) { try HashValues(unpacking: &hashes) }
    var few = PackedReader([2] + [UInt8](repeating: 0, count: 15))
    #expect(throws: UnpackingError("the bytes end early")) { try HashValues(unpacking: &few) }
  }

  @Test func `what no value is written as is refused`() {
    func refuses<Value: PackableValue>(_ bytes: [UInt8], _ type: Value.Type) -> Bool {
      var reader = PackedReader(bytes)
      return (try? Value(unpacking: &reader)) == nil
    }
    #expect(refuses([2], Bool.self))
    #expect(refuses([2, 0xff, 0xfe], String.self))
    #expect(refuses([0x80, 0x80, 4], UInt16.self))
    #expect(refuses([UInt8](repeating: 0xff, count: 10), UInt64.self))
    #expect(!refuses([UInt8](repeating: 0xff, count: 9) + [1], UInt64.self))
  }

  @Test func `bytes behind a value are an error of whoever says that it ends`() throws {
    var reader = PackedReader([1, 1])
    #expect(try Bool(unpacking: &reader))
    #expect(throws: UnpackingError("1 bytes follow the end")) { try reader.finish() }
  }
}
