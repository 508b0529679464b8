import SeededRandom
import Testing

@testable import ImageReading

@Suite struct NameTableTests {
  /// Names of few letters, so that they begin alike, end within each other and come twice; some are as long as they
  /// may be.
  private static func names(seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<60).map { _ in
      let isLong = Int.random(in: 0..<20, using: &random) == 0
      let count = isLong ? ImagePath.maximumBytes : Int.random(in: 0...5, using: &random)
      let letters: ClosedRange<UInt8> = isLong ? 97...97 : 97...98
      return (0..<count).map { _ in UInt8.random(in: letters, using: &random) }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `names are given back as they were put in, and found to be those and no others`(seed: UInt64) throws {
    var table = NameTable()
    let names = [[]] + Self.names(seed: seed)
    for name in names.dropFirst() { try table.append(name) }
    #expect(table.count == names.count)
    let read = names.indices.map { table[$0] }
    #expect(read == names)
    for index in names.indices {
      let found = names.indices.filter { table.isName(names[$0], at: index) }
      #expect(found == names.indices.filter { names[$0] == names[index] })
    }
  }

  @Test func `numbered files of a folder take half of their names`() throws {
    var table = NameTable()
    for number in 1_000_000..<1_000_800 { try table.append(Array("file-\(number).txt".utf8)) }
    #expect(table.writtenBytes < 800 * 8)
  }

  @Test func `the root has an empty name`() {
    let table = NameTable()
    #expect(table.count == 1 && table[0] == [])
    #expect(table.isName([], at: 0) && !table.isName([97], at: 0))
  }
}
