internal import ImageReading

/// The forms in which a package database's file is written.
enum PackageDatabaseForm: Hashable, Sendable {
  case debianStatus
  case distrolessStatus
  case alpineInstalled
  case rpmSQLite
  case rpmNew
  case rpmBerkeley
  case rpmManifest

  /// The form that a file of this path has, by its name and its folder's; nil when it is no database.
  init?(path: ImagePath) {
    let folder = Array(path.parent.name)
    switch String(decoding: path.name, as: UTF8.self) {
    case "status" where folder.elementsEqual("dpkg".utf8): self = .debianStatus
    case "installed" where folder.elementsEqual("db".utf8): self = .alpineInstalled
    case "rpmdb.sqlite" where folder.elementsEqual("rpm".utf8): self = .rpmSQLite
    case "Packages.db" where folder.elementsEqual("rpm".utf8): self = .rpmNew
    case "Packages" where folder.elementsEqual("rpm".utf8): self = .rpmBerkeley
    case "container-manifest-2" where folder.elementsEqual("rpmmanifest".utf8): self = .rpmManifest
    case let name where folder.elementsEqual("status.d".utf8) && !name.hasSuffix(".md5sums"):
      self = .distrolessStatus
    default: return nil
    }
  }

  /// The most bytes that are read.
  var maximumBytes: Int {
    switch self {
    case .debianStatus, .alpineInstalled, .rpmManifest: PackageDatabaseScan.maximumTextBytes
    case .distrolessStatus: PackageDatabaseScan.maximumPartBytes
    case .rpmSQLite, .rpmNew, .rpmBerkeley: PackageDatabaseScan.maximumBinaryBytes
    }
  }

  /// Lists the packages of a database in this form.
  ///
  /// - Throws: ``PackageDatabaseFault``.
  func read(_ bytes: [UInt8]) throws(PackageDatabaseFault) -> PackageListing {
    let listing =
      switch self {
      case .debianStatus: DebianStatus.read(bytes, statusIsImplied: false)
      case .distrolessStatus: DebianStatus.read(bytes, statusIsImplied: true)
      case .alpineInstalled: AlpineInstalled.read(bytes)
      case .rpmSQLite: try RPMSQLiteDatabase.read(bytes)
      case .rpmNew: try RPMNewDatabase.read(bytes)
      case .rpmManifest: RPMManifest.read(bytes)
      case .rpmBerkeley: try RPMBerkeleyDatabase.read(bytes)
      }
    // Garbage lists nothing; that is not a list of nothing.
    if listing.packages.isEmpty, listing.notInstalled == 0, listing.malformed > 0 {
      throw .notADatabase(expected: "a list of packages")
    }
    guard listing.packages.count < PackageListing.maximumPackages else {
      throw .damaged("it lists more than \(PackageListing.maximumPackages) packages")
    }
    return listing
  }
}
