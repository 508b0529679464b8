import Foundation
import ImageFixtures
import ImageMeasuring
import ImageProbes
import ImageReading
import ImageSources
import NativeProbes

/// Reads whole images as `measure` does, from files in a folder for temporary files.
enum ImageRun {
  /// What keeps one input small and quick; the program's own bounds are larger.
  static var limits: ReadingLimits { ReadingLimits() }

  /// Reads and probes every image of the files of a layout.
  static func layout(_ files: [FixtureImage.File]) throws {
    let folder = try FixtureFolder(files)
    try read("oci:" + folder.path)
  }

  /// Reads and probes every image of an archive of that kind.
  static func archive(_ kind: String, _ bytes: [UInt8]) throws {
    let folder = try FixtureFolder()
    try read("\(kind):" + folder.write("archive.tar", bytes))
  }

  /// Reads and probes an image of one layer of these entries.
  static func entries(_ entries: [FixtureEntry]) throws {
    try layout(FixtureImage.layout([FixtureImage([FixtureLayer(entries, .plain)])]))
  }

  private static func read(_ name: String) throws {
    try waiting {
      let reference = try ImageReference(name)
      let source = try await reference.open(limits: limits)
      var refused: (any Error)?
      for image in try await source.images(ImageSelection()) {
        // Each image stands for itself.
        do { try await probe(image.get()) } catch { refused = error }
      }
      if let refused { throw refused }
    }
  }

  private static func probe(_ image: StoredImage) async throws {
    let contents = try await ImageReader(limits: limits, parallelLayers: 1)
      .read(image, collectors: ImageExamination.collectors(of: ImageProbeList.all))
    let examination = ImageExamination(contents, by: ImageProbeList.all)
    _ = (examination.facts, examination.notes, examination.details(listingPackages: true))
  }

  /// Runs what is asynchronous to its end: libFuzzer calls, and waits, on a thread of its own.
  private static func waiting(_ body: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var result: Result<Void, any Error> = .success(())
    Task.detached {
      do { try await body() } catch { result = .failure(error) }
      done.signal()
    }
    done.wait()
    try result.get()
  }
}
