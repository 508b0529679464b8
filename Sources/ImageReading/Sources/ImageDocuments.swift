import OCIFormat
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
  func verified(_ descriptor: Descriptor, _ document: String) throws(ImageReadingError) -> [UInt8] {
    guard descriptor.size <= JSONDocument.maximumBytes else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "the \(document) \(descriptor.digest) has \(descriptor.size) bytes;"
          + " at most \(JSONDocument.maximumBytes) are read")
    }
    guard let region = try files.file(Self.blobPath(descriptor.digest)) else {
      throw ImageReadingError(code: .missingBlob, why: "the \(document) \(descriptor.digest) is missing")
    }
    let bytes = try bytes(region, document)
    let actual = try LayerHasher.digest(of: bytes, descriptor.digest.algorithm)
    guard actual == descriptor.digest else {
      throw ImageReadingError(
        code: .digestMismatch,
        why: "the \(document) is another one: expected \(descriptor.digest), found \(actual)")
    }
    guard bytes.count == descriptor.size else {
      throw ImageReadingError(
        code: .sizeMismatch,
        why: "the \(document) \(actual) has \(bytes.count) bytes instead of \(descriptor.size)")
    }
    return bytes
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
      throw ImageReadingError(
        code: error.code == .documentTooLarge ? .limitExceeded : .invalidDocument,
        why: "its \(error.document) cannot be read: "
          + (error.path.isEmpty ? "" : "at \(error.path): ").utf8Printable + error.why.utf8Printable)
    }
  }
}
