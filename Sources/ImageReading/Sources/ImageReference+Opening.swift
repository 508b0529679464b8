extension ImageReference {
  /// Parses a reference.
  /// - Throws: ``ImageReadingError`` with code `invalidReference` or `unsupportedReference`.
  public init(_ text: String) throws(ImageReadingError) {
    throw ImageReadingError(code: .invalidReference, why: "not yet")
  }

  /// Opens the place, so that its images can be selected and read.
  ///
  /// An archive on standard input, or one that is compressed as a whole, is first written, uncompressed, to a
  /// temporary file without a name in `$TMPDIR` (else `/var/tmp`): its manifest may come last. Layers are never
  /// unpacked to disk.
  ///
  /// - Throws: ``ImageReadingError`` when there is nothing, or nothing that is read.
  public func open(
    limits: ReadingLimits = ReadingLimits()
  ) async throws(ImageReadingError) -> any ImageSource {
    throw ImageReadingError(code: .unsupportedReference, why: "not yet")
  }
}
