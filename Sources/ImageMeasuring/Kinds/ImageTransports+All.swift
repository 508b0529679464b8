public import ImageSources
public import RegistryReading

extension ImageTransports {
  /// Which reference goes to which source. A source in a module of its own is a line here.
  ///
  /// - Parameter registries: the way to registries; one of its own, which asks as anybody, unless given.
  public static func all(registries: RegistryAccess = RegistryAccess(RegistrySettings())) -> ImageTransports {
    ImageTransports([
      .ociLayout, .ociArchive, .dockerArchive, .directory, .standardInput, .registry(registries), .path,
    ])
  }
}
