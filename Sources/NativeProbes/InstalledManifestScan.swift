internal import ImageReading
import Messages
internal import NativeCompatibility
internal import ProjectReading
internal import ValuePacking

/// Reads the `package.json` of every installed Node.js package.
struct InstalledManifestScan: KeptContentCollecting {
  /// What a file came to.
  enum Manifest: Sendable, MemoryHolding {
    case package(InstalledManifest)
    /// A file of that name that is no package's: it has no name or no version.
    case noPackage
    /// Why it could not be read.
    case unreadable(String)

    var heldBytes: Int {
      if case .package(let manifest) = self { manifest.heldBytes } else { 0 }
    }
  }

  let id = "installed-manifests"
  let version = 1
  let interest = FileInterest.names(["package.json"])
  private let capture: FileCapture

  init() {
    capture = FileCapture(id: id, interest: interest, maximumBytes: Int64(ProjectLimits.maximumManifestBytes))
  }

  func sink(for file: StreamedFile) -> (any FileContentSink<Manifest>)? {
    let path = ImageContentsLookup.text(file.path)
    // Packages have such files in their inner folders too.
    guard PackageFolder.path(of: path) == ImageContentsLookup.text(file.path.parent) else { return nil }
    return capture.sink(for: file).map { Sink(path: path, capture: $0) }
  }

  private struct Sink: FileContentSink {
    let path: String
    var capture: any FileContentSink<FileCapture.Capture>

    mutating func consume(_ bytes: RawSpan) {
      capture.consume(bytes)
    }

    mutating func finish() -> Manifest {
      switch capture.finish() {
      case .tooLarge(let size, let limit): return .unreadable("it has \(size) bytes; \(limit) are read")
      case .bytes(let bytes):
        do {
          return try InstalledManifest(bytes, path: path).map { .package($0) } ?? .noPackage
        } catch {
          return .unreadable(error.message.description)
        }
      }
    }
  }
}

extension InstalledManifestScan.Manifest: PackableValue {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .package(let manifest):
      writer.append(0)
      manifest.pack(into: &writer)
    case .noPackage: writer.append(1)
    case .unreadable(let why):
      writer.append(2)
      why.pack(into: &writer)
    }
  }

  init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .package(try InstalledManifest(unpacking: &reader))
    case 1: self = .noPackage
    case 2: self = .unreadable(try String(unpacking: &reader))
    default: throw UnpackingError("a manifest came to nothing that is known")
    }
  }
}
