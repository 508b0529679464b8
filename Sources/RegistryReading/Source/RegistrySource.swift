import HTTPTransfer
import ImageSources
import OCIFormat

/// A repository of a registry, and the image in it that a name means.
struct RegistrySource: ImageSource {
  let kind = ImageSourceKind.registry
  /// The repository with its registry: `docker://docker.io/library/node`.
  var place: String { "docker://" + name.place }
  /// How a user named it.
  let reference: ImageReference
  let name: RegistryName
  let documents: RegistryDocuments

  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    do throws(ImageReadingError) {
      return try await WorkerThread.run {
        Result { () throws(ImageReadingError) in try images(asked: selection) }
      }
    } catch {
      var located = error
      located.image = located.image ?? name.description
      located.place = located.place ?? place
      throw located.noting(reference)
    }
  }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    try RegistryBlobStream(layer, name: name, client: documents.client)
  }

  /// The image that is asked for, or that of each platform; then one that cannot be read is an error beside the others.
  func images(
    asked selection: ImageSelection
  ) throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    let root = try documents.document(of: name)
    let choice = RegistryChoice(documents: documents, name: name)
    guard selection.takesAllPlatforms, let all = try choice.manifests(below: root) else {
      let (document, isChoice) = try choice.manifest(below: root, selection)
      return [.success(try image(document, isChoice: isChoice, choice, selection))]
    }
    return all.map { descriptor in
      Result { () throws(ImageReadingError) in
        let document = try documents.document(descriptor.digest, mediaType: descriptor.mediaType, of: name)
        return try image(document, isChoice: true, choice, selection)
      }.mapError { error in
        var located = error
        located.image = located.image ?? name.description
        located.place = located.place ?? place
        return located
      }
    }
  }

  private func image(
    _ document: RegistryDocuments.Document, isChoice: Bool, _ choice: RegistryChoice,
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> StoredImage {
    let manifest = try choice.decoded(document, "manifest") { json throws(OCIFormatError) in
      try ImageManifest(json: json)
    }
    let json = try documents.configuration(manifest.config, of: name)
    let configuration: ImageConfiguration
    do throws(OCIFormatError) {
      configuration = try ImageConfiguration(json: json)
    } catch {
      throw choice.invalid(error, "configuration", manifest.config.digest)
    }
    if !isChoice, selection.platformIsRequired, !selection.platform.matches(configuration.platform) {
      throw selection.noSuchPlatform([configuration.platform])
    }
    return try ImageAssembly(source: self, name: name.description).image(
      manifestDigest: document.digest, manifest: manifest, configuration: configuration)
  }
}
