import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import RegistryReading
import Testing

/// Reads images that a test made.
enum FixtureReading {
  /// Every kind of place that is read, but those that need a program of others.
  static let transports = ImageTransports.local.adding([.registry(RegistryAccess(RegistrySettings()))])

  /// Reads the only image of a layout.
  static func read(
    _ image: FixtureImage, collectors: [any FileContentCollecting] = [],
    limits: ReadingLimits = ReadingLimits()
  ) async throws -> ImageContents {
    try await read(files: FixtureImage.layout([image]), collectors: collectors, limits: limits)
  }

  /// Reads the only image of the files of a layout.
  static func read(
    files: [FixtureImage.File], collectors: [any FileContentCollecting] = [],
    limits: ReadingLimits = ReadingLimits()
  ) async throws -> ImageContents {
    let folder = try FixtureFolder(files)
    let image = try #require(try await images("oci:" + folder.path).first)
    return try await ImageReader(limits: limits).read(image, collectors: collectors)
  }

  /// Reads an image of layers that hold these entries.
  static func read(_ layers: [FixtureEntry]...) async throws -> ImageContents {
    try await read(FixtureImage(layers.map { FixtureLayer($0) }))
  }

  /// The images a reference names.
  static func images(_ reference: String, platform: Platform? = nil) async throws -> [StoredImage] {
    try await results(reference, platform: platform).map { try $0.get() }
  }

  /// The images a reference names, and the errors of those that cannot be read.
  static func results(
    _ reference: String, platform: Platform? = nil
  ) async throws -> [Result<StoredImage, ImageReadingError>] {
    let reference = try ImageReference(reference, among: transports)
    let source = try await reference.open(among: transports)
    return try await source.images(ImageSelection(name: reference.name, platform: platform))
  }

  /// The error of reading an image; nil when there is none.
  static func error(
    _ files: [FixtureImage.File], limits: ReadingLimits = ReadingLimits()
  ) async throws -> ImageReadingError? {
    do {
      _ = try await read(files: files, limits: limits)
      return nil
    } catch let error as ImageReadingError {
      return error
    }
  }

  /// The error of reading an image; nil when there is none.
  static func error(
    _ layers: [FixtureLayer], limits: ReadingLimits = ReadingLimits()
  ) async throws -> ImageReadingError? {
    try await error(FixtureImage.layout([FixtureImage(layers)]), limits: limits)
  }
}

extension ImageContents {
  /// The paths of the merged tree, each with a mark of its kind: `/` folder, `@` symbolic link.
  var listing: [String] {
    rootFileSystem.entries.map { entry in
      switch entry.kind {
      case .directory: "\(entry.path)/"
      case .symbolicLink: "\(entry.path)@"
      default: "\(entry.path)"
      }
    }
  }

  /// The codes of the notes.
  var noteCodes: [ImageNote.Code] { notes.map(\.code) }
}
