extension ImageTransports {
  /// The kinds of place on this machine that need no other program. A new one is a line here.
  package static let local = ImageTransports([
    .ociLayout, .ociArchive, .dockerArchive, .directory, .standardInput, .path,
  ])
}
