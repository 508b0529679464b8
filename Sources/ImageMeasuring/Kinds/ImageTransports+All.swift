public import ImageSources

extension ImageTransports {
  /// Which reference goes to which source. A source in a module of its own is a line here.
  public static let all = ImageTransports([
    .ociLayout, .ociArchive, .dockerArchive, .directory, .standardInput, .path,
  ])
}
