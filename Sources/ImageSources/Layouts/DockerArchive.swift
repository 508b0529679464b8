/// Opens what `docker save` writes, as it comes from an engine.
package enum DockerArchive {
  /// Takes an archive from a stream. It is first written to a temporary file without a name, in `$TMPDIR` (else
  /// `/var/tmp`): its manifest may come last, and layers are read in parallel. Layers are never unpacked to disk.
  ///
  /// - Parameter place: how the user named the place, for messages.
  /// - Throws: ``ImageReadingError`` when the stream ends early, is no archive, or passes a bound.
  package static func source(
    of stream: some BlobStream, place: String, limits: ReadingLimits
  ) throws(ImageReadingError) -> any ImageSource {
    DockerArchiveSource(
      documents: ImageDocuments(
        files: try ArchiveOpening(limits: limits).members(ofStream: stream), limits: limits),
      place: place)
  }
}
