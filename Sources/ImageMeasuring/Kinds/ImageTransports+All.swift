package import EngineReading
package import ImageSources
package import RegistryReading

extension ImageTransports {
  /// Which reference goes to which source: to those on this machine, and to those in modules of their own, each of
  /// which is a line here.
  ///
  /// - Parameters:
  ///   - registries: the way to registries; one of its own, which asks as anybody, unless given.
  ///   - engines: what the environment says of container engines; nothing unless given.
  package static func all(
    registries: RegistryAccess = RegistryAccess(RegistrySettings()),
    engines: EngineEnvironment = EngineEnvironment([:])
  ) -> ImageTransports {
    .local.adding([
      .registry(registries), .engine(.docker) { engines }, .engine(.podman) { engines },
    ])
  }
}
