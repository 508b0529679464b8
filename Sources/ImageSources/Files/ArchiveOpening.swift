import BlobDecoding
import Glibc
import Messages
import OCIFormat

/// Gets an archive into a form whose members can be read by their offsets.
struct ArchiveOpening {
  let limits: ReadingLimits

  /// Opens an archive file.
  /// - Throws: ``ImageReadingError`` when it cannot be read.
  func members(of file: OpenFile) throws(ImageReadingError) -> ArchiveMembers {
    let region = FileRegion(file: file, offset: 0, length: file.size)
    let head = Chunk(capacity: LayerCompression.magicLength)
    head.count = try file.read(into: head.memory, at: 0)
    let compression = LayerCompression(magic: head.filled)
    guard compression != .none else { return try ArchiveMembers(file, limits: limits) }
    return try ArchiveMembers(try spool(FileRegionStream(region)), limits: limits)
  }

  /// Opens the archive on standard input.
  /// - Throws: ``ImageReadingError`` when it cannot be read.
  func membersOfStandardInput() throws(ImageReadingError) -> ArchiveMembers {
    let descriptor = dup(STDIN_FILENO)
    guard descriptor >= 0 else {
      throw ImageReadingError(code: .unreadable, why: "standard input cannot be read")
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      return try members(of: try OpenFile(descriptor: descriptor, name: "standard input"))
    }
    defer { close(descriptor) }
    return try members(ofStream: DescriptorStream(descriptor: descriptor))
  }

  /// Takes an archive from a stream.
  /// - Throws: ``ImageReadingError`` when it cannot be read.
  func members(ofStream stream: some BlobStream) throws(ImageReadingError) -> ArchiveMembers {
    try ArchiveMembers(try spool(stream), limits: limits)
  }

  /// How much is read, and how much is decompressed, at once: 256 KiB.
  private static let chunkBytes = 256 << 10

  /// Writes a stream, uncompressed, to a temporary file without a name.
  private func spool(_ stream: some BlobStream) throws(ImageReadingError) -> OpenFile {
    let spool = try SpoolFile(limit: limits.maximumSpoolBytes)
    var stream = stream
    let input = Chunk(capacity: Self.chunkBytes)
    let output = Chunk(capacity: Self.chunkBytes)
    var decoder: (any StreamDecoder)?
    var isFirst = true
    var storedBytes: Int64 = 0
    while true {
      input.count = 0
      while input.count < LayerCompression.magicLength {
        let count = try stream.read(into: input.vacant)
        if count == 0 { break }
        input.count += count
      }
      guard input.count > 0 else { break }
      storedBytes += Int64(input.count)
      if isFirst { decoder = try Self.decoder(for: input.filled) }
      isFirst = false
      do throws(DecodingFailure) {
        try decoder?.feed(input.filled)
      } catch {
        throw Self.damaged(error)
      }
      guard let decoder else {
        try spool.write(input.filled)
        continue
      }
      try decode(decoder, through: output, to: spool)
      try limits.checkExpansion(ofStored: storedBytes, to: spool.bytes)
    }
    do throws(DecodingFailure) {
      try decoder?.finish()
    } catch {
      throw Self.damaged(error)
    }
    return try spool.finish()
  }

  private func decode(
    _ decoder: any StreamDecoder, through chunk: Chunk, to spool: SpoolFile
  ) throws(ImageReadingError) {
    repeat {
      do throws(DecodingFailure) {
        chunk.count = try decoder.decode(into: chunk.memory)
      } catch {
        throw Self.damaged(error)
      }
      try spool.write(chunk.filled)
    } while chunk.count == chunk.memory.count
  }

  private static func decoder(
    for magic: UnsafeRawBufferPointer
  ) throws(ImageReadingError) -> (any StreamDecoder)? {
    do throws(DecodingFailure) {
      return try LayerCompression(magic: magic).makeDecoder()
    } catch {
      throw error.systemError
    }
  }

  private static func damaged(_ failure: DecodingFailure) -> ImageReadingError {
    ImageReadingError(
      code: .corruptArchive,
      why: "the archive cannot be uncompressed: \(failure.why)")
  }
}

/// Reads a descriptor that cannot be sought in.
private struct DescriptorStream: BlobStream {
  let descriptor: Int32

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImageReadingError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw ImageReadingError(
          code: .unreadable, why: "standard input cannot be read: \(String(cString: strerror(errno)))")
      }
    }
  }
}
