/// dpkg's list of packages: `var/lib/dpkg/status`, and the single-package files of `var/lib/dpkg/status.d`
/// that distroless images have instead (deb822(5), dpkg(1)).
enum DebianStatus {
  /// Reads the paragraphs of `bytes`. A package counts when the third word of its `Status` is `installed`,
  /// whatever is wanted of it (`install`, `hold`); a paragraph without `Status` counts only where the
  /// file's being there says that the package is (`status.d`).
  static func read(_ bytes: [UInt8], statusIsImplied: Bool) -> PackageListing {
    var listing = PackageListing()
    var paragraph = Paragraph()
    for line in TextLines(bytes) {
      if line.trimmed.isEmpty {
        paragraph.close(into: &listing, statusIsImplied: statusIsImplied)
        paragraph = Paragraph()
      } else {
        paragraph.read(line)
      }
    }
    paragraph.close(into: &listing, statusIsImplied: statusIsImplied)
    return listing
  }

  private struct Paragraph {
    var isEmpty = true
    var name: ArraySlice<UInt8> = []
    var version: ArraySlice<UInt8> = []
    var architecture: ArraySlice<UInt8>?
    var status: ArraySlice<UInt8>?

    mutating func read(_ line: ArraySlice<UInt8>) {
      isEmpty = false
      if line.hasPrefix("Package:") {
        name = line.dropFirst(8).trimmed
      } else if line.hasPrefix("Version:") {
        version = line.dropFirst(8).trimmed
      } else if line.hasPrefix("Architecture:") {
        architecture = line.dropFirst(13).trimmed
      } else if line.hasPrefix("Status:") {
        status = line.dropFirst(7).trimmed
      }
    }

    func close(into listing: inout PackageListing, statusIsImplied: Bool) {
      guard !isEmpty else { return }
      let words = status?.split(separator: 0x20) ?? []
      let isInstalled =
        status == nil ? statusIsImplied : words.count == 3 && words[2].elementsEqual("installed".utf8)
      if isInstalled {
        listing.add(name: name, version: version, architecture: architecture)
      } else if words.count == 3, PrintableText.isToken(name) {
        listing.notInstalled += 1
      } else {
        listing.malformed += 1
      }
    }
  }
}
