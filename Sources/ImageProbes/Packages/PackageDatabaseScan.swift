internal import ImageReading

/// Reads the package databases of an image while they stream by. Each is parsed at its end and its bytes are
/// let go, so that many layers with a database each cost little.
struct PackageDatabaseScan: KeptContentCollecting {
  /// What a database file lists, or why it could not be read.
  typealias Reading = Result<PackageListing, PackageDatabaseFault>

  /// The most bytes of a text database: 64 MiB. Real ones have up to a few MiB.
  static let maximumTextBytes = 64 << 20
  /// The most bytes of a database's file for one package, as in `status.d`: 1 MiB. Real ones have some hundreds.
  static let maximumPartBytes = 1 << 20
  /// The most bytes of an rpm database: 256 MiB. Real images have up to about 100 MiB.
  static let maximumBinaryBytes = 256 << 20

  let id = "package-databases"
  let version = 2

  let interest = FileInterest.any([
    .names(["status", "installed", "rpmdb.sqlite", "Packages.db", "Packages", "container-manifest-2"]),
    .directories([PackageSearch.distrolessFolder]),
  ])

  func sink(for file: StreamedFile) -> (any FileContentSink<Reading>)? {
    guard let form = PackageDatabaseForm(path: file.path) else { return nil }
    return PackageDatabaseSink(form: form)
  }
}

/// Takes the bytes of one database file.
struct PackageDatabaseSink: FileContentSink {
  let form: PackageDatabaseForm
  private var capture: BoundedCapture

  init(form: PackageDatabaseForm) {
    self.form = form
    capture = BoundedCapture(limit: form.maximumBytes)
  }

  mutating func consume(_ bytes: RawSpan) {
    capture.consume(bytes)
  }

  mutating func finish() -> PackageDatabaseScan.Reading {
    guard !capture.isCut else {
      return .failure(.unsupported("larger than \(form.maximumBytes) bytes"))
    }
    let bytes = capture.finish()
    capture = BoundedCapture(limit: 0)
    return Result { () throws(PackageDatabaseFault) in try form.read(bytes) }
  }
}
