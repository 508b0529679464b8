internal import FoundationEssentials
internal import ImageReading
internal import ValuePacking

/// Reads the versions of npm, Yarn, Corepack, pnpm and node-gyp from their `package.json`.
struct PackageManifestScan: KeptContentCollecting {
  /// A package's version.
  struct Manifest: Hashable, Sendable {
    /// The package's name, as its folder has it.
    var package: String
    /// Its version; nil when the file does not say one.
    var version: String?
  }

  /// The packages whose manifests are read.
  static let packages = ["npm", "yarn", "corepack", "pnpm", "node-gyp"]
  /// The most bytes that are read of one; real ones have about 10,000.
  static let maximumBytes = 1 << 20

  let id = "package-manifests"
  let version = 1
  let interest = FileInterest.names(["package.json"])

  func sink(for file: StreamedFile) -> (any FileContentSink<Manifest?>)? {
    let folder = String(decoding: file.path.parent.name, as: UTF8.self)
    // `opt/yarn-v1.22.22` is where the official images put Yarn.
    let package = folder.hasPrefix("yarn-v") ? "yarn" : folder
    return Self.packages.contains(package) ? PackageManifestSink(package: package) : nil
  }
}

/// Takes the bytes of a `package.json`.
struct PackageManifestSink: FileContentSink {
  private struct Document: Decodable {
    var name: String?
    var version: String?
  }

  let package: String
  private var capture = BoundedCapture(limit: PackageManifestScan.maximumBytes)

  init(package: String) {
    self.package = package
  }

  mutating func consume(_ bytes: RawSpan) {
    capture.consume(bytes)
  }

  /// The manifest; nil when the file is another's.
  mutating func finish() -> PackageManifestScan.Manifest? {
    guard !capture.isCut else { return nil }
    let data = Data(capture.finish())
    guard let document = try? JSONDecoder().decode(Document.self, from: data), document.name == package else {
      return nil
    }
    let version = document.version.flatMap { text in
      PrintableText.isToken(Array(text.utf8)) ? text : nil
    }
    return PackageManifestScan.Manifest(package: package, version: version)
  }
}

extension PackageManifestScan.Manifest: PackableValue {
  func pack(into writer: inout PackedWriter) {
    package.pack(into: &writer)
    version.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    package = try String(unpacking: &reader)
    version = try String?(unpacking: &reader)
  }
}
