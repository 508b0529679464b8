/// The list that Azure Linux and CBL-Mariner put into their distroless images in place of rpm's database:
/// `var/lib/rpmmanifest/container-manifest-2`, one package a line in ten fields with tabs between them.
enum RPMManifest {
  private enum Field {
    static let name = 0
    static let versionAndRelease = 1
    static let architecture = 7
    static let epoch = 8
    static let count = 10
  }

  /// Reads the lines of `bytes`.
  static func read(_ bytes: [UInt8]) -> PackageListing {
    var listing = PackageListing()
    for line in TextLines(bytes) where !line.isEmpty {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == Field.count else {
        listing.malformed += 1
        continue
      }
      let name = fields[Field.name]
      guard !name.elementsEqual("gpg-pubkey".utf8) else { continue }
      let epoch = fields[Field.epoch]
      let isWithoutEpoch = epoch.elementsEqual("0".utf8) || epoch.elementsEqual("(none)".utf8)
      let version = (isWithoutEpoch ? [] : epoch + [UInt8(ascii: ":")]) + fields[Field.versionAndRelease]
      listing.add(name: name, version: version, architecture: fields[Field.architecture])
    }
    return listing
  }
}
