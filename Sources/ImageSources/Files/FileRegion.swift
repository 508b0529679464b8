import BlobDecoding
import Messages

/// A part of a file: a blob in a folder is a whole one, a member of an archive is a part.
struct FileRegion: Sendable {
  let file: OpenFile
  let offset: Int64
  /// In bytes; the file may yet be shorter.
  let length: Int64

  /// All bytes, when they are at most `limit`.
  /// - Throws: ``ImageReadingError`` when there are more, or they cannot be read.
  func bytes(limit: Int, document: String) throws(ImageReadingError) -> [UInt8] {
    guard length <= limit else {
      throw ImageReadingError(
        code: .limitExceeded, why: "the \(document) has \(length) bytes; at most \(limit) are read")
    }
    let chunk = Chunk(capacity: Int(length))
    var stream = FileRegionStream(self)
    while chunk.count < chunk.memory.count {
      let count = try stream.read(into: chunk.vacant)
      guard count > 0 else { break }
      chunk.count += count
    }
    return Array(chunk.filled)
  }
}

/// Reads a part of a file from its beginning to its end.
struct FileRegionStream: BlobStream {
  private let region: FileRegion
  private var position: Int64 = 0

  init(_ region: FileRegion) {
    self.region = region
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImageReadingError) -> Int {
    let count = Int(min(Int64(buffer.count), region.length - position))
    guard count > 0 else { return 0 }
    let read = try region.file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: region.offset + position)
    position += Int64(read)
    return read
  }
}
