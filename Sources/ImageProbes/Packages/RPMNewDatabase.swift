/// rpm's own database format "ndb" (`Packages.db`, used by SUSE): pages of slots that point at blobs, in
/// little-endian numbers (rpm's `lib/backend/ndb/rpmpkg.c`).
enum RPMNewDatabase {
  private static let slotBytes = 16
  private static let blockBytes = 16
  private static let pageBytes = 4096
  private static let blobHeaderBytes = 16

  /// Lists the packages of the database in `file`.
  ///
  /// - Throws: ``PackageDatabaseFault``.
  static func read(_ file: [UInt8]) throws(PackageDatabaseFault) -> PackageListing {
    let file = file[...]
    guard file.hasPrefix("RpmP"), file.count >= 2 * slotBytes else {
      throw .notADatabase(expected: "an rpm database of the ndb format")
    }
    let version = try file.unsigned32(at: 4, .little)
    guard version == 0 else { throw .unsupported("an ndb database of version \(version)") }
    let slotPages = try file.unsigned32(at: 12, .little)
    guard slotPages <= file.count / pageBytes + 1 else {
      throw .damaged("it claims \(slotPages) pages of slots")
    }
    var listing = PackageListing()
    var bytesRead = 0
    // The first two slots' room is the file's header.
    for slot in 2..<max(2, slotPages * pageBytes / slotBytes) {
      let slot = try file.slice(at: slot * slotBytes, count: slotBytes)
      guard slot.hasPrefix("Slot") else { throw .damaged("a slot does not begin as a slot does") }
      let index = try slot.unsigned32(at: 4, .little)
      guard index != 0 else { continue }
      let blob = try readBlob(file, index: index, block: try slot.unsigned32(at: 8, .little))
      bytesRead += blob.count
      // Each package has bytes of its own, so together they fit in the file.
      guard bytesRead <= file.count else {
        throw .damaged("its slots point at the same bytes again and again")
      }
      try RPMHeader.read(blob, into: &listing)
    }
    return listing
  }

  private static func readBlob(
    _ file: ArraySlice<UInt8>, index: Int, block: Int
  ) throws(PackageDatabaseFault) -> ArraySlice<UInt8> {
    let header = try file.slice(at: block * blockBytes, count: blobHeaderBytes)
    guard header.hasPrefix("BlbS"), try header.unsigned32(at: 4, .little) == index else {
      throw .damaged("slot of package \(index) does not point at its blob")
    }
    let count = try header.unsigned32(at: 12, .little)
    return try file.slice(at: block * blockBytes + blobHeaderBytes, count: count)
  }
}
