/// apk's list of packages, `lib/apk/db/installed`: paragraphs of one-letter fields, `P` the name, `V` the
/// version, `A` the architecture, `L` the licence.
enum AlpineInstalled {
  /// Reads the paragraphs of `bytes`.
  static func read(_ bytes: [UInt8]) -> PackageListing {
    var listing = PackageListing()
    var name: ArraySlice<UInt8> = []
    var version: ArraySlice<UInt8> = []
    var architecture: ArraySlice<UInt8>?
    var licence: ArraySlice<UInt8>?
    var isEmpty = true

    func close() {
      if !isEmpty {
        listing.add(name: name, version: version, architecture: architecture, licence: licence)
      }
      (name, version, architecture, licence, isEmpty) = ([], [], nil, nil, true)
    }

    for line in TextLines(bytes) {
      guard !line.isEmpty else {
        close()
        continue
      }
      isEmpty = false
      if line.hasPrefix("P:") {
        name = line.dropFirst(2)
      } else if line.hasPrefix("V:") {
        version = line.dropFirst(2)
      } else if line.hasPrefix("A:") {
        architecture = line.dropFirst(2)
      } else if line.hasPrefix("L:") {
        licence = line.dropFirst(2)
      }
    }
    close()
    return listing
  }
}
