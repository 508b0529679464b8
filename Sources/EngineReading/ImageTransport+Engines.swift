package import ImageSources

extension ImageTransport {
  /// The images of a container engine.
  ///
  /// - Parameter environment: the variables that say where the engine listens; asked for when an image is.
  package static func engine(
    _ engine: ContainerEngine, environment: @escaping @Sendable () -> EngineEnvironment
  ) -> ImageTransport {
    ImageTransport(prefix: engine.prefix, notation: .imageName, syntax: "\(engine.prefix)NAME[:TAG]") {
      _, limits async throws(ImageReadingError) in
      try await WorkerThread.run {
        Result { () throws(ImageReadingError) in
          try EngineSource(engine, environment(), limits: limits) as any ImageSource
        }
      }
    }
  }
}
