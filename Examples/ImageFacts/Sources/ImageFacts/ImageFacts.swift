import ELFReading
import Glibc
import ImageReading
import ImageSources
import OCIFormat

/// Tells of each image in a place: its layers with their sizes, its largest files, and what its object files need.
@main
struct ImageFacts {
  /// How many files are listed.
  private static let listedFiles = 5

  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let platform = arguments.dropFirst().first.map { Platform($0) }
    guard let place = arguments.first, arguments.count <= 2, platform != .some(nil) else {
      leave("usage: image-facts IMAGE [OS/ARCH[/VARIANT]]", status: 64)
    }
    do throws(ImageReadingError) {
      try await tell(place, platform ?? nil)
    } catch {
      leave("image-facts: \(error)" + (error.advice.map { ". \($0)" } ?? ""), status: 1)
    }
  }

  private static func tell(_ place: String, _ platform: Platform?) async throws(ImageReadingError) {
    let reference = try ImageReference(place)
    let source = try await reference.open()
    for image in try await source.images(ImageSelection(name: reference.name, platform: platform)) {
      let objects = ObjectScan()
      let contents = try await ImageReader().read(try image.get(), collectors: [objects])
      tell(contents, objects)
    }
  }

  private static func tell(_ contents: ImageContents, _ objects: ObjectScan) {
    print("image \(PrintableText.line(contents.image.name)), \(contents.image.platform)")
    for (number, layer) in zip(1..., contents.layers) {
      print("layer \(number) \(layer.diffID): \(layer.storedBytes) bytes stored, \(layer.tarBytes) as a tar")
    }
    print("merged \(contents.sizes.rootFileSystemBytes) bytes, \(contents.sizes.reclaimableBytes) hidden")
    let files = contents.rootFileSystem.entries.filter { $0.kind == .regularFile }
    for file in files.sorted(by: { $0.size > $1.size }).prefix(listedFiles) {
      print("file \(file.path): \(file.size) bytes of layer \(file.layer)")
    }
    for (entry, object) in contents.values(of: objects) {
      guard let needed = object?.needed, !needed.isEmpty else { continue }
      print("object \(entry.path) needs \(PrintableText.line(needed.joined(separator: " ")))")
    }
  }

  private static func leave(_ message: String, status: Int32) -> Never {
    _ = (message + "\n").withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(status)
  }
}
