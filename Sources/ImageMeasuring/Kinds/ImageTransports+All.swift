package import EngineReading
package import ImageSources
package import RegistryReading

extension ImageTransports {
  /// Which reference goes to which source. A source in a module of its own is a line here.
  ///
  /// - Parameters:
  ///   - registries: the way to registries; one of its own, which asks as anybody, unless given.
  ///   - engines: what the environment says of container engines; nothing unless given.
  package static func all(
    registries: RegistryAccess = RegistryAccess(RegistrySettings()),
    engines: EngineEnvironment = EngineEnvironment([:])
  ) -> ImageTransports {
    ImageTransports([
      .ociLayout, .ociArchive, .dockerArchive, .directory, .standardInput, .registry(registries),
      .engine(.docker) { engines }, .engine(.podman) { engines }, .path,
    ])
  }
}
