/// The header of one installed package, as every form of rpm's database stores it: an index of tags in
/// network byte order, then their data (rpm's "Header Structure", without the magic of a package file).
enum RPMHeader {
  /// The most tags in a header; rpm's own limit.
  static let maximumTags = 0xFFFF
  /// The most bytes of a header's data; rpm's own limit.
  static let maximumDataBytes = 0x0FFF_FFFF

  private enum Tag {
    static let name = 1000
    static let version = 1001
    static let release = 1002
    static let epoch = 1003
    static let licence = 1014
    static let architecture = 1022
  }

  /// Adds the package that `blob` describes to `listing`.
  ///
  /// `gpg-pubkey` entries are public keys that rpm keeps in the same table; they install no file, and are
  /// left out as other scanners leave them out (`rpm -qa` prints them).
  ///
  /// - Throws: ``PackageDatabaseFault`` when the index or the data reach beyond the blob.
  static func read(
    _ blob: ArraySlice<UInt8>, into listing: inout PackageListing
  ) throws(PackageDatabaseFault) {
    let tags = try blob.unsigned32(at: 0, .big)
    let dataBytes = try blob.unsigned32(at: 4, .big)
    guard tags <= maximumTags, dataBytes <= maximumDataBytes else {
      throw .damaged("a header claims \(tags) tags and \(dataBytes) bytes")
    }
    let index = try blob.slice(at: 8, count: tags * 16)
    let data = try blob.slice(at: 8 + tags * 16, count: dataBytes)
    var fields: [Int: ArraySlice<UInt8>] = [:]
    var epoch: Int?
    for position in 0..<tags {
      let tag = try index.unsigned32(at: position * 16, .big)
      let offset = try index.unsigned32(at: position * 16 + 8, .big)
      switch tag {
      case Tag.name, Tag.version, Tag.release, Tag.licence, Tag.architecture:
        fields[tag] = try data.slice(at: offset, count: data.count - offset).prefix { $0 != 0 }
      case Tag.epoch:
        epoch = try data.unsigned32(at: offset, .big)
      default: continue
      }
    }
    let name = fields[Tag.name] ?? []
    guard !name.elementsEqual("gpg-pubkey".utf8) else { return }
    var version = epoch.map { Array("\($0):".utf8) } ?? []
    version += fields[Tag.version] ?? []
    if let release = fields[Tag.release] { version += [UInt8(ascii: "-")] + release }
    listing.add(
      name: name, version: version, architecture: fields[Tag.architecture], licence: fields[Tag.licence])
  }
}
