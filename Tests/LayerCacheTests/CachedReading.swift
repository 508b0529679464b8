import ImageFixtures
import ImageReading
import ImageSources
import LayerCache
import OCIFormat
import Synchronization
import Testing

/// Reads images that a test made, with a cache, and knows which layers were opened for it.
struct CachedReading {
  /// Catches values of files whose bytes are kept whole.
  static let texts = FileCapture(id: "texts", interest: .names(["os-release", "package.json"]))

  let cache: LayerCache?
  var collectors: [any FileContentCollecting] = [CachedReading.texts]
  var limits = ReadingLimits()

  /// What a reading gave, and which layers it opened, by their numbers.
  struct Outcome {
    var contents: ImageContents
    var opened: [Int]

    /// All that a reading tells, as text: two readings that tell the same are equal here.
    var told: String {
      let entries = contents.rootFileSystem.entries.map { entry in
        let value = contents.value(of: CachedReading.texts, at: entry).map { "\($0)" } ?? "-"
        return
          "\(entry.path) \(entry.kind) \(entry.permissions) \(entry.userID) \(entry.groupID) \(entry.size) \(value)"
      }
      let lines = ["\(contents.sizes)", "\(contents.notes)", "\(contents.layers)"] + entries
      return lines.joined(separator: "\n")
    }
  }

  /// Reads the image; the error is thrown that reading it gives.
  func read(_ image: FixtureImage) async throws -> Outcome {
    try await read(files: FixtureImage.layout([image]))
  }

  /// Reads the only image of a layout.
  func read(files: [FixtureImage.File]) async throws -> Outcome {
    let folder = try FixtureFolder(files)
    var image = try #require(
      try await ImageReference("oci:" + folder.path).open().images(ImageSelection()).first
    ).get()
    let source = CountingSource(image.source)
    image.source = source
    let contents = try await ImageReader(limits: limits, memory: cache).read(image, collectors: collectors)
    cache?.flush()
    return Outcome(contents: contents, opened: source.opened.withLock { $0.sorted() })
  }

  /// A place that counts which layers are opened.
  private final class CountingSource: ImageSource {
    let inner: any ImageSource
    let opened = Mutex<[Int]>([])

    init(_ inner: any ImageSource) { self.inner = inner }

    var kind: ImageSourceKind { inner.kind }
    var place: String { inner.place }

    func images(
      _ selection: ImageSelection
    ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
      try await inner.images(selection)
    }

    func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
      opened.withLock { $0.append(layer.position.number) }
      return try inner.open(layer)
    }
  }
}
