public import EngineReading
public import ImageSources

extension ImageTransports {
  /// Which reference goes to which source, in an environment that says nothing.
  public static let all = all(engines: EngineEnvironment([:]))

  /// Which reference goes to which source. A source in a module of its own is a line here.
  /// - Parameter engines: what the environment says of container engines.
  public static func all(engines: EngineEnvironment) -> ImageTransports {
    ImageTransports([
      .ociLayout, .ociArchive, .dockerArchive, .directory, .engine(.docker) { engines },
      .engine(.podman) { engines }, .standardInput, .path,
    ])
  }
}
