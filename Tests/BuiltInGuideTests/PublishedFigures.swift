import Foundation

/// What is published about official Node.js images: figures that are kept outside the repository.
struct PublishedFigures: Decodable {
  struct Image: Decodable {
    struct OperatingSystem: Decodable {
      var distribution: String
      var version: String
      var codename: String?
    }

    struct Library: Decodable {
      var family: String
      var package: String
      var version: String
    }

    struct Package: Decodable {
      var name: String
    }

    var reference: String
    var platform: String
    var nodeVersion: String
    var indexDigest: String
    var manifestDigest: String
    var configDigest: String
    var createdRfc3339: String
    var compressedBytes: Int
    var layerCount: Int
    var onDiskSizeAsPrinted: String
    var baseOs: OperatingSystem
    var packageManager: String
    var distinctBinaryPackageCount: Int
    var packages: [Package]
    var libc: Library
  }

  struct Definition: Decodable {
    var reference: String
    var nodeVersion: String
    var definitionCommit: String
    var debianPackageCount: Int
    var packages: [Image.Package]
    var packageManager: String?
    var shell: String?
    var libc: Image.Library
  }

  struct Listing: Decodable {
    var reference: String
    var sizeAsPrinted: String
    var date: String?
  }

  struct Distroless: Decodable {
    var imageDefinitions: [Definition]
    var dockerImagesListings: [Listing]
  }

  struct Source: Decodable {
    var url: String
  }

  var images: [Image]
  var distroless: Distroless
  var sources: [Source]

  /// The file, at `$PLIMSOLL_SHARED` or at `../shared` beside the repository.
  static var path: String {
    let shared =
      ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"]
      ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL.path()
    return "\(shared)/facts/node-official-images.json"
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

  static func read() throws -> PublishedFigures {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(PublishedFigures.self, from: Data(contentsOf: URL(filePath: path)))
  }
}
