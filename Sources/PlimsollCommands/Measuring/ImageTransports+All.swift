import ImageSources
import RegistryReading

extension ImageTransports {
  /// Which reference goes to which source. A source in a module of its own is a line here.
  static func all(registries: RegistryAccess) -> ImageTransports {
    ImageTransports([
      .ociLayout, .ociArchive, .dockerArchive, .directory, .standardInput, .registry(registries), .path,
    ])
  }
}
