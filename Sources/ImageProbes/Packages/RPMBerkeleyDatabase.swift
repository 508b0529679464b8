/// rpm's older database, `Packages`: a Berkeley DB hash table whose values are package headers, kept on
/// overflow pages (Berkeley DB's `dbinc/db_page.h`). Numbers are in the byte order of the machine that
/// wrote them, which the magic number tells.
struct RPMBerkeleyDatabase {
  private static let hashMagic = 0x061561
  private static let pageHeaderBytes = 26

  private enum PageType {
    static let hashUnsorted: UInt8 = 2
    static let overflow: UInt8 = 7
    static let hash: UInt8 = 13
  }

  private enum ItemType {
    static let inline: UInt8 = 1
    static let offPage: UInt8 = 3
  }

  private let file: ArraySlice<UInt8>
  private let order: ByteOrder
  private let pageBytes: Int
  private let pageCount: Int
  private var overflowBytes = 0

  /// Lists the packages of the database in `file`.
  ///
  /// - Throws: ``PackageDatabaseFault``.
  static func read(_ file: [UInt8]) throws(PackageDatabaseFault) -> PackageListing {
    var database = try RPMBerkeleyDatabase(file[...])
    return try database.listing()
  }

  private init(_ file: ArraySlice<UInt8>) throws(PackageDatabaseFault) {
    let expected = "a Berkeley DB hash table"
    guard file.count >= 512 else { throw .notADatabase(expected: expected) }
    if try file.unsigned32(at: 12, .little) == Self.hashMagic {
      order = .little
    } else if try file.unsigned32(at: 12, .big) == Self.hashMagic {
      order = .big
    } else {
      throw .notADatabase(expected: expected)
    }
    self.file = file
    pageBytes = try file.unsigned32(at: 20, order)
    guard (512...65536).contains(pageBytes), pageBytes & (pageBytes - 1) == 0 else {
      throw .damaged("its page size is \(pageBytes)")
    }
    guard file[file.startIndex + 24] == 0 else { throw .unsupported("an encrypted Berkeley DB") }
    pageCount = file.count / pageBytes
  }

  private mutating func listing() throws(PackageDatabaseFault) -> PackageListing {
    var listing = PackageListing()
    for number in 1..<max(1, pageCount) {
      let page = try page(number)
      let type = page[page.startIndex + 25]
      guard type == PageType.hash || type == PageType.hashUnsorted else { continue }
      try readHashPage(page, into: &listing)
    }
    return listing
  }

  /// Items lie in pairs, key then value; their offsets fall, so an item ends where the one before begins.
  private mutating func readHashPage(
    _ page: ArraySlice<UInt8>, into listing: inout PackageListing
  ) throws(PackageDatabaseFault) {
    let entries = try page.unsigned16(at: 20, order)
    var end = pageBytes
    for entry in 0..<entries {
      let start = try page.unsigned16(at: Self.pageHeaderBytes + entry * 2, order)
      guard start < end else { throw .damaged("the items of a page overlap") }
      let item = try page.slice(at: start, count: end - start)
      end = start
      guard entry % 2 == 1, let type = item.first else { continue }
      switch type {
      case ItemType.offPage:
        let first = try item.unsigned32(at: 4, order)
        let count = try item.unsigned32(at: 8, order)
        try RPMHeader.read(try readOverflow(first: first, count: count)[...], into: &listing)
      // The one short value is the number of the last package; a header has at least two numbers and a tag.
      case ItemType.inline where item.count > 24: try RPMHeader.read(item.dropFirst(), into: &listing)
      default: continue
      }
    }
  }

  private mutating func readOverflow(first: Int, count: Int) throws(PackageDatabaseFault) -> [UInt8] {
    // Each value has pages of its own, so together they fit in the file: this also ends every cycle.
    overflowBytes += count
    guard overflowBytes <= file.count else { throw .damaged("its values are longer than the file") }
    var value: [UInt8] = []
    value.reserveCapacity(count)
    var next = first
    while value.count < count {
      let page = try page(next)
      guard page[page.startIndex + 25] == PageType.overflow else {
        throw .damaged("page \(next) is not the overflow page it should be")
      }
      let held = try page.unsigned16(at: 22, order)
      guard held > 0 else { throw .damaged("overflow page \(next) is empty") }
      value += try page.slice(at: Self.pageHeaderBytes, count: held).prefix(count - value.count)
      next = try page.unsigned32(at: 16, order)
    }
    return value
  }

  private func page(_ number: Int) throws(PackageDatabaseFault) -> ArraySlice<UInt8> {
    guard number > 0, number < pageCount else { throw .damaged("there is no page \(number)") }
    return try file.slice(at: number * pageBytes, count: pageBytes)
  }
}
