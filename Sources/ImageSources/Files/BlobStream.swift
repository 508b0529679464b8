/// The bytes of a blob, read in order by one thread.
public protocol BlobStream {
  /// Reads the next bytes into `buffer`.
  ///
  /// - Returns: how many bytes were read; 0 at the end only.
  /// - Throws: ``ImageReadingError`` when the bytes cannot be read.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImageReadingError) -> Int
}
