package import ImageSources

extension ImageTransport {
  /// An image of a registry, with a prefix or by its name alone.
  package static func registry(_ access: RegistryAccess) -> ImageTransport {
    ImageTransport(
      prefix: "docker://", notation: .name, syntax: "docker://NAME or NAME (an image of a registry)"
    ) {
      reference, _ async throws(ImageReadingError) in
      let name = try RegistryName(reference.location)
      return RegistrySource(reference: reference, name: name, documents: try access.documents(for: name))
    }
  }
}
