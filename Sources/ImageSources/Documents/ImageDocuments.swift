import BlobDecoding
import Messages
package import OCIFormat
import Synchronization

/// Reads and verifies the JSON documents of an image's place.
final class ImageDocuments: Sendable {
  let files: any LayoutFiles
  private let limits: ReadingLimits
  private let readBytes = Atomic<Int64>(0)

  /// Prepares to read documents: all together at most ``ReadingLimits/maximumDocumentBytes``.
  init(files: any LayoutFiles, limits: ReadingLimits) {
    self.files = files
    self.limits = limits
  }

  /// Reads a document's bytes.
  func bytes(_ region: FileRegion, _ document: String) throws(ImageReadingError) -> [UInt8] {
    guard readBytes.add(region.length, ordering: .relaxed).newValue <= limits.maximumDocumentBytes else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "its documents have more than \(limits.maximumDocumentBytes) bytes together")
    }
    return try region.bytes(limit: JSONDocument.maximumBytes, document: document)
  }

  /// Where a blob is: `blobs/sha256/…`.
  static func blobPath(_ digest: Digest) -> String {
    "blobs/\(digest.algorithm.rawValue)/\(digest.hexadecimal)"
  }

  /// The bytes of a document, which are the ones its descriptor names.
  /// - Throws: ``ImageReadingError`` when it is missing, too large, or another one.
  func verified(_ descriptor: Descriptor, _ kind: String) throws(ImageReadingError) -> [UInt8] {
    func fault(_ code: ImageReadingError.Code, _ why: Message) -> ImageReadingError {
      ImageReadingError(code: code, document: .init(kind, descriptor.digest), why: why)
    }
    guard descriptor.size <= JSONDocument.maximumBytes else {
      throw fault(
        .limitExceeded,
        "its descriptor says \(descriptor.size) bytes; at most \(JSONDocument.maximumBytes) are read")
    }
    let path = Self.blobPath(descriptor.digest)
    guard let region = try files.file(path) else {
      throw fault(.missingBlob, "it is missing: there is no '\(path)'")
    }
    let bytes = try bytes(region, kind)
    let actual = try BlobHasher.imageDigest(of: bytes, descriptor.digest.algorithm)
    guard actual == descriptor.digest else {
      throw fault(.digestMismatch, "its bytes are others: expected \(descriptor.digest), found \(actual)")
    }
    guard bytes.count == descriptor.size else {
      throw fault(
        .sizeMismatch,
        "its descriptor says \(descriptor.size) bytes, but the blob of this digest has \(bytes.count)")
    }
    return bytes
  }

  /// What a document means whose bytes are the ones its descriptor names.
  /// - Throws: ``ImageReadingError`` when it is missing, too large, another one, or cannot be read.
  func decoded<Value>(
    _ descriptor: Descriptor, _ kind: String, _ decode: ([UInt8]) throws(OCIFormatError) -> Value
  ) throws(ImageReadingError) -> Value {
    let json = try verified(descriptor, kind)
    do throws(ImageReadingError) {
      return try Self.parse { () throws(OCIFormatError) in try decode(json) }
    } catch {
      var located = error
      located.document = .init(kind, descriptor.digest)
      throw located
    }
  }

  /// Reads a document that has no digest: the start of a layout or of an archive.
  func unverified(_ path: String) throws(ImageReadingError) -> [UInt8]? {
    guard let region = try files.file(path) else { return nil }
    return try bytes(region, "file '\(path)'")
  }

  /// Reads what a document means.
  /// - Throws: ``ImageReadingError`` with code `invalidDocument`.
  static func parse<Value>(
    _ body: () throws(OCIFormatError) -> Value
  ) throws(ImageReadingError) -> Value {
    do throws(OCIFormatError) {
      return try body()
    } catch {
      throw ImageReadingError(error)
    }
  }
}

extension ImageReadingError {
  /// The error of a document that cannot be read.
  package init(_ error: OCIFormatError) {
    self.init(
      code: error.code == .documentTooLarge ? .limitExceeded : .invalidDocument,
      why: error.path.isEmpty
        ? "its \(Message(knownWords: error.document)) cannot be read: \(error.cause)"
        : "its \(Message(knownWords: error.document)) cannot be read: at \(error.path): \(error.cause)")
  }
}
