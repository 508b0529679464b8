/// What one package database, or one of its files, lists.
struct PackageListing: Hashable, Sendable {
  /// The most packages of one database: 200,000. The largest distributions have about 60,000 in all.
  static let maximumPackages = 200_000

  /// The installed packages.
  var packages: Set<ListedPackage> = []
  /// Entries of packages that are not, or not wholly, installed: removed with their settings kept, unpacked
  /// only, half configured.
  var notInstalled = 0
  /// Entries that cannot be a package: no name, no version, or bytes that no name has.
  var malformed = 0

  /// Joins two listings of the same database.
  mutating func merge(_ other: PackageListing) {
    packages.formUnion(other.packages)
    notInstalled += other.notInstalled
    malformed += other.malformed
  }

  /// Adds a package, or counts it as malformed when its fields cannot be one's.
  mutating func add(
    name: some Collection<UInt8>, version: some Collection<UInt8>, architecture: (some Collection<UInt8>)?,
    licence: ArraySlice<UInt8>? = nil
  ) {
    guard packages.count < Self.maximumPackages else { return }
    guard PrintableText.isToken(name), PrintableText.isToken(version) else {
      malformed += 1
      return
    }
    let architecture = architecture.flatMap { PrintableText.isToken($0) ? PrintableText.decode($0) : nil }
    packages.insert(
      ListedPackage(
        name: PrintableText.decode(name), version: PrintableText.decode(version), architecture: architecture,
        licence: licence.flatMap { $0.isEmpty ? nil : PrintableText.decode($0) }))
  }
}
